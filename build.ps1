#!/usr/bin/env pwsh
# Runs the build host: ./build.ps1 [--target=T] [options]; --help lists them.
# The compiler is asked only when a source file is newer than the published host.
$ErrorActionPreference = 'Stop'

$root = $PSScriptRoot
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
if ([Console]::IsOutputRedirected) { $env:NO_COLOR = '1' }

if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
    [Console]::Error.WriteLine('The .NET SDK 10 is missing. Install it from https://dot.net/download, then run this command again.')
    exit 1
}

# The two modes reference different packages; each has a host and a stamp of its own.
$mode = if ($env:OfficialPackages -eq 'true') { 'official' } else { 'slim' }
$hosts = Join-Path $root 'artifacts/host'
$hostDirectory = Join-Path $hosts $mode
$stamp = Join-Path $hosts "$mode.stamp"

# A source that is newer than the stamp, or a directory whose entries changed since: a deleted file leaves only that trace.
function Test-Stale {
    $published = 'build/Build.dll', 'local-cloud/BlueGreen.LocalCloud.dll' | ForEach-Object { Join-Path $hostDirectory $_ }
    if (($published + $stamp | Where-Object { -not (Test-Path $_) })) { return $true }
    $taken = (Get-Item $stamp).LastWriteTimeUtc
    $sources = @('build', 'src', 'global.json', '.editorconfig') | ForEach-Object { Join-Path $root $_ }
    $sources += (Get-ChildItem -Path $root -Filter 'Directory.*' -File).FullName
    $newer = Get-ChildItem -Path $sources -Recurse -Force | Where-Object { $_.LastWriteTimeUtc -gt $taken } | Select-Object -First 1
    $newer = @($newer) + @(Get-Item -Path $sources -Force | Where-Object { $_.LastWriteTimeUtc -gt $taken })
    return ($newer | Where-Object { $_ }).Count -gt 0
}

function Publish-Project([string] $project, [string] $output, [string[]] $more) {
    # Analyzers run in the Test target, which compiles everything; here somebody waits for the host.
    & dotnet publish (Join-Path $root $project) --configuration Release --output $output --self-contained false `
        --nologo --verbosity quiet -p:RunAnalyzers=false -p:EnforceCodeStyleInBuild=false @more
}

function Publish-All([string[]] $more) {
    $log = @(Publish-Project 'build/Build.csproj' "$hostDirectory.next/build" $more 2>&1)
    if ($LASTEXITCODE -eq 0) {
        $log += @(Publish-Project 'src/BlueGreen.LocalCloud/BlueGreen.LocalCloud.csproj' "$hostDirectory.next/local-cloud" $more 2>&1)
    }
    return @{ Succeeded = $LASTEXITCODE -eq 0; Log = $log }
}

function Publish-Host {
    [Console]::Error.WriteLine('Publishing the build host (only when its sources change; about a minute) ...')
    # Taken before, so that an edit during the build makes the result stale.
    Set-Content -Path "$stamp.next" -Value ''
    Remove-Item -Path "$hostDirectory.next" -Recurse -Force -ErrorAction SilentlyContinue
    $architecture = [Runtime.InteropServices.RuntimeInformation]::OSArchitecture.ToString().ToLowerInvariant()
    $system = if ($IsMacOS) { 'osx' } elseif ($IsLinux) { 'linux' } else { 'win' }
    $result = Publish-All @('-p:PublishReadyToRun=true', '--runtime', "$system-$architecture")
    # Ahead-of-time code only saves start-up time; its compiler is a package that not every feed serves.
    if (-not $result.Succeeded -and "$($result.Log)" -match 'crossgen|readytorun|NETSDK1094|NETSDK1083|ilcompiler|NU1101|NU1102') {
        $result = Publish-All @()
    }
    if (-not $result.Succeeded) {
        $result.Log | ForEach-Object { [Console]::Error.WriteLine("$_") }
        [Console]::Error.WriteLine('The build host does not compile.')
        exit 1
    }
    Remove-Item -Path "$hostDirectory.old" -Recurse -Force -ErrorAction SilentlyContinue
    if (Test-Path $hostDirectory) { Move-Item -Path $hostDirectory -Destination "$hostDirectory.old" }
    Move-Item -Path "$hostDirectory.next" -Destination $hostDirectory
    Move-Item -Path "$stamp.next" -Destination $stamp -Force
    Remove-Item -Path "$hostDirectory.old" -Recurse -Force -ErrorAction SilentlyContinue
}

New-Item -ItemType Directory -Path $hosts -Force | Out-Null
if (Test-Stale) { Publish-Host }
# Guards against code that is slipped into a process; here it would only be the price of a tenth of the start.
$env:DOTNET_EnableWriteXorExecute = '0'
& dotnet (Join-Path $hostDirectory 'build/Build.dll') @args
exit $LASTEXITCODE
