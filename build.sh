#!/usr/bin/env bash
# Runs the build host: ./build.sh [--target=T] [options]; --help lists them.
# The compiler is asked only when a source file is newer than the published host; what machines need is installed meanwhile.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1

# shellcheck source=build/scripts/dotnet.sh
source "$root/build/scripts/dotnet.sh"
# shellcheck source=build/scripts/publish.sh
source "$root/build/scripts/publish.sh"
# shellcheck source=build/scripts/tools.sh
source "$root/build/scripts/tools.sh"

# Escape codes only where somebody looks at them.
if [ ! -t 1 ]; then export NO_COLOR=1; fi

find_dotnet
prepare_tools "$@"
if is_stale; then
  publish_host
fi
await_tools
# Guards against code that is slipped into a process; here it would only be the price of a tenth of the start.
export DOTNET_EnableWriteXorExecute=0
exec "$dotnet" "$host_dir/build/Build.dll" "$@"
