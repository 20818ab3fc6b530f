# shellcheck shell=bash
# Installs what machines need beyond the .NET SDK, on Debian and Ubuntu; where it may not, says which command does.
# Needs: root (the repository).

# Clients and tools only: every server runs inside a machine, none on this host.
tool_packages=(packer ruby-serverspec ruby-rspec-junit-formatter openssh-client mmdebstrap debian-archive-keyring uidmap iproute2 util-linux)
tools_pid=
tools_log=$root/artifacts/host/tools.log

# Starts the installation, if one is needed, and goes on; await_tools waits for its end.
prepare_tools() {
  wants_machines "$@" || return 0
  local asked='' missing
  case " $* " in *" --install-tools "* | *" --install-tools=true "*) asked=yes ;; esac
  if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
    if [ -n "$asked" ]; then echo "--install-tools knows Debian and Ubuntu only; what machines need there: ${tool_packages[*]}." >&2; fi
    return 0
  fi
  missing=$(missing_packages)
  if [ -z "$missing" ]; then return 0; fi

  local become=()
  if [ "$(id -u)" -ne 0 ]; then
    if [ -z "$asked" ] || ! sudo -v; then
      echo "Machines need what is missing here (or let --install-tools install it):" >&2
      echo "  sudo apt-get install --no-install-recommends $missing" >&2
      return 0
    fi
    become=(sudo)
  fi
  echo "Installing what machines need: $missing ..." >&2
  mkdir -p "${tools_log%/*}"
  # shellcheck disable=SC2086 # names, one word each
  install_packages "${become[@]+"${become[@]}"}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 --quiet --yes -- $missing >"$tools_log" 2>&1 &
  tools_pid=$!
}

await_tools() {
  if [ -n "$tools_pid" ] && ! wait "$tools_pid"; then
    tail -n 15 "$tools_log" >&2
    echo "What machines need could not be installed; without it they are not rehearsed." >&2
  fi
}

# Arguments: apt-get with its options, --, the packages.
install_packages() {
  local apt=()
  while [ "$1" != -- ]; do
    apt+=("$1")
    shift
  done
  shift
  "${apt[@]}" update && "${apt[@]}" install --no-install-recommends "$@"
}

# Packer and SSH may come from elsewhere than a package.
missing_packages() {
  local package installed
  installed=$(dpkg-query --show --showformat '${Package} ${db:Status-Status}\n' "${tool_packages[@]}" 2>/dev/null || true)
  for package in "${tool_packages[@]}"; do
    case "$package" in
      packer) if command -v packer >/dev/null 2>&1; then continue; fi ;;
      openssh-client) if command -v ssh >/dev/null 2>&1; then continue; fi ;;
    esac
    case $'\n'"$installed"$'\n' in *$'\n'"$package installed"$'\n'*) ;; *) printf '%s ' "$package" ;; esac
  done
}

# Whether a target is among the arguments that starts machines; without a target, Rehearse does.
wants_machines() {
  local argument previous='' targets=()
  for argument in "$@"; do
    case "$argument" in
      --help | -h | --version | --info | --tree | --description) return 1 ;;
      --target=*) targets+=("${argument#--target=}") ;;
      *) if [ "$previous" = --target ]; then targets+=("$argument"); fi ;;
    esac
    previous=$argument
  done
  if [ ${#targets[@]} -eq 0 ]; then return 0; fi
  local wants=1
  shopt -s nocasematch
  case " ${targets[*]} " in
    *" default "* | *" rehearse "* | *" bake-base-ami "* | *" bake-ami "* | *" serverspec-test "* | *" deploy-staging "* | *" release "* | *" local-cloud "* | *" bench "* | *" test "*) wants=0 ;;
  esac
  shopt -u nocasematch
  return $wants
}
