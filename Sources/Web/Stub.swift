import Hummingbird
import Mustache
import Yams
import Logging
