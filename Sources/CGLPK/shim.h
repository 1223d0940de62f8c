// SPDX-License-Identifier: AGPL-3.0-or-later
// GLPK 5 (GPL-3.0-or-later), Debian package libglpk-dev.
#include <glpk.h>
