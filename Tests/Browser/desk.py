# SPDX-License-Identifier: AGPL-3.0-or-later
"""How people at a desk use the pages."""
