# shellcheck shell=bash
# Installs what machines need beyond the .NET SDK, and for the Test target what tests use, on Debian and Ubuntu; where it may not, says which
# command does.
# Needs: root (the repository), dotnet (the SDK's command).

# Clients and tools only: every server runs inside a machine, none on this host.
tool_packages=(packer ruby-serverspec ruby-rspec-junit-formatter openssh-client mmdebstrap debian-archive-keyring uidmap iproute2 util-linux)
# Tests that miss one of these are skipped; a program or module that comes from elsewhere is as good.
test_programs=(node:nodejs chromium:chromium aws:awscli)
test_modules=(boto3:python3-boto3 yaml:python3-yaml)
powershell_version=7.6.9
tools_pid=
powershell_pid=
tools_log=$root/artifacts/host/tools.log

# Starts the installation, if one is needed, and goes on; await_tools waits for its end.
prepare_tools() {
  wants_machines "$@" || return 0
  if wants_tests "$@"; then prepare_powershell; fi
  local asked='' missing
  case " $* " in *" --install-tools "* | *" --install-tools=true "*) asked=yes ;; esac
  if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
    if [ -n "$asked" ]; then echo "--install-tools knows Debian and Ubuntu only; what machines need there: ${tool_packages[*]}." >&2; fi
    return 0
  fi
  missing=$(missing_packages)
  if wants_tests "$@"; then missing+=$(missing_test_packages); fi
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

# No package of Debian: a .NET tool, which needs no privilege.
prepare_powershell() {
  if command -v pwsh >/dev/null 2>&1 || [ -x "$root/artifacts/tools/pwsh" ]; then return 0; fi
  "$dotnet" tool install PowerShell --version "$powershell_version" --tool-path "$root/artifacts/tools" >/dev/null 2>&1 &
  powershell_pid=$!
}

await_tools() {
  # Without it, the tests of build.ps1 are skipped and say so.
  if [ -n "$powershell_pid" ]; then wait "$powershell_pid" || true; fi
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

missing_test_packages() {
  local pair
  for pair in "${test_programs[@]}"; do
    if ! command -v "${pair%%:*}" >/dev/null 2>&1; then printf '%s ' "${pair#*:}"; fi
  done
  for pair in "${test_modules[@]}"; do
    if ! python3 -c "import ${pair%%:*}" >/dev/null 2>&1; then printf '%s ' "${pair#*:}"; fi
  done
}

# Whether a target is among the arguments that starts machines.
wants_machines() {
  is_asked_for "default rehearse bake-base-ami bake-ami serverspec-test deploy-staging release local-cloud bench test" "$@"
}

wants_tests() {
  is_asked_for test "$@"
}

# Whether one of those targets is among the arguments and is going to be run; without a target, Rehearse is.
is_asked_for() {
  local names=" $1 " argument previous='' targets=() asked=1
  shift
  for argument in "$@"; do
    case "$argument" in
      --help | -h | --version | --info | --tree | --description) return 1 ;;
      --target=*) targets+=("${argument#--target=}") ;;
      *) if [ "$previous" = --target ]; then targets+=("$argument"); fi ;;
    esac
    previous=$argument
  done
  shopt -s nocasematch
  for argument in "${targets[@]:-rehearse}"; do
    case "$names" in *" $argument "*) asked=0 ;; esac
  done
  shopt -u nocasematch
  return $asked
}
