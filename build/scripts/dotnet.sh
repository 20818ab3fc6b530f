# shellcheck shell=bash
# Finds the .NET SDK: on the PATH, or where its own install script puts it.

find_dotnet() {
  local candidate
  for candidate in "$(command -v dotnet || true)" "${DOTNET_ROOT:-}/dotnet" "${HOME:-}/.dotnet/dotnet" /usr/share/dotnet/dotnet /usr/lib/dotnet/dotnet; do
    if [ -x "$candidate" ] && [ ! -d "$candidate" ]; then
      dotnet=$candidate
      return
    fi
  done
  cat >&2 <<'MESSAGE'
The .NET SDK 10 is missing. Install it, then run this command again:
  curl -fsSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0
MESSAGE
  exit 1
}
