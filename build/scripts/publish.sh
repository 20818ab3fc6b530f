# shellcheck shell=bash
# Publishes the build host and the local cloud beside it, when a source is newer than what is there.
# Needs: root (the repository), dotnet (the SDK's command). Gives: host_dir.

# The two modes reference different packages; each has a host and a stamp of its own.
mode=slim
case "${OfficialPackages:-}" in [Tt][Rr][Uu][Ee]) mode=official ;; esac
host_dir=$root/artifacts/host/$mode
stamp=$root/artifacts/host/$mode.stamp
publish_log=$root/artifacts/host/$mode.log

# A source that is newer than the stamp, or a directory whose entries changed since: a deleted file leaves only that trace.
is_stale() {
  [ -f "$stamp" ] && [ -f "$host_dir/build/Build.dll" ] && [ -f "$host_dir/local-cloud/BlueGreen.LocalCloud.dll" ] || return 0
  [ -n "$(cd "$root" && find build src Directory.* global.json .editorconfig -newer "$stamp" -print 2>/dev/null)" ]
}

publish_host() {
  mkdir -p "$root/artifacts/host"
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$root/artifacts/host/$mode.lock"
    flock 9
    # Another run may have published while this one waited.
    if is_stale; then publish_unguarded; fi
    # Closed before the host starts: what it leaves running must not hold the lock.
    exec 9>&-
  else
    publish_unguarded
  fi
}

publish_unguarded() {
  echo "Publishing the build host (only when its sources change; about a minute) ..." >&2
  # Taken before, so that an edit during the build makes the result stale.
  : >"$stamp.next"
  local fresh=$host_dir.next
  rm -rf "$fresh"
  if ! publish_all "$fresh" -p:PublishReadyToRun=true --runtime "$(runtime_identifier)" >"$publish_log" 2>&1; then
    # Ahead-of-time code only saves start-up time; its compiler is a package that not every feed serves.
    if ! grep -Eqi 'crossgen|readytorun|NETSDK1094|NETSDK1083|ilcompiler|NU1101|NU1102' "$publish_log" ||
      ! publish_all "$fresh" >"$publish_log" 2>&1; then
      cat "$publish_log" >&2
      echo "The build host does not compile." >&2
      exit 1
    fi
  fi
  # Renamed, not overwritten: a host or local cloud that runs keeps the files that it has open.
  rm -rf "$host_dir.old"
  if [ -d "$host_dir" ]; then mv "$host_dir" "$host_dir.old"; fi
  mv "$fresh" "$host_dir"
  mv "$stamp.next" "$stamp"
  rm -rf "$host_dir.old"
}

publish_all() {
  local fresh=$1
  shift
  publish_one build/Build.csproj "$fresh/build" "$@" && publish_one src/BlueGreen.LocalCloud/BlueGreen.LocalCloud.csproj "$fresh/local-cloud" "$@"
}

# Analyzers run in the Test target, which compiles everything; here somebody waits for the host.
publish_one() {
  local project=$1 output=$2
  shift 2
  "$dotnet" publish "$root/$project" --configuration Release --output "$output" --self-contained false \
    --nologo --verbosity quiet -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false "$@"
}

runtime_identifier() {
  local system machine
  case "$(uname -s)" in Darwin) system=osx ;; *) system=linux ;; esac
  case "$(uname -m)" in arm64 | aarch64) machine=arm64 ;; *) machine=x64 ;; esac
  echo "$system-$machine"
}
