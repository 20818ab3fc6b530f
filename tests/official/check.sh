#!/usr/bin/env bash
# Compiles the build host, and with it everything that we ship, with OfficialPackages=true where no feed serves the official packages: stubs of
# their ids, made of src/Slim and of the tool's Cake engine, lie in a folder feed of this check's own. What it shows is that the mode restores and
# compiles; that Slim's signatures are the official ones is what its own tests are for. Nothing outside of its temporary directory is written.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1

machine_packages=$(dotnet nuget locals global-packages --list | sed 's/^global-packages: //')

# A copy of what is there, since outputs and lock files of this mode would lie in the checkout.
mkdir "$work/checkout" "$work/feed" "$work/stubs"
(cd "$root" && tar --create --exclude=./artifacts --exclude=./.git .) | tar --extract --directory "$work/checkout"
cd "$work/checkout"

echo "Making the stubs ..."
dotnet build build/Build.csproj --verbosity quiet --output "$work/slim" -p:RunAnalyzers=false

stub() {
  local id=$1 version=$2
  shift 2
  local at=$work/stubs/$id
  mkdir -p "$at/content/lib/net10.0"
  if [ $# -gt 0 ]; then cp "$@" "$at/content/lib/net10.0/"; else touch "$at/content/lib/net10.0/_._"; fi
  cat >"$at/$id.csproj" <<PROJECT
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <PackageId>$id</PackageId>
    <Version>$version</Version>
    <Authors>nobody</Authors>
    <Description>A stub.</Description>
    <IncludeBuildOutput>false</IncludeBuildOutput>
    <NoWarn>NU5128</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <None Include="content/lib/**" Pack="true" PackagePath="lib/" />
  </ItemGroup>
</Project>
PROJECT
  dotnet pack "$at" --verbosity quiet --output "$work/feed"
}

cd "$work/slim"
# One assembly supplies all AWS types; the other ids only have to be found.
stub AWSSDK.AutoScaling 4.0.0 Slim.AwsSdk.dll
for id in CloudWatch ElasticLoadBalancing ElasticLoadBalancingV2 IdentityManagement Route53; do stub "AWSSDK.$id" 4.0.0; done
stub Cake.Core 7.0.0 Cake.Core.dll
stub Cake.Frosting 7.0.0 Slim.Frosting.dll Cake.Core.dll Cake.Common.dll Cake.Cli.dll Cake.NuGet.dll Cake.DotNetTool.Module.dll \
  Spectre.Console*.dll Microsoft.Extensions.DependencyInjection*.dll NuGet.*.dll Newtonsoft.Json*.dll

echo "Compiling with OfficialPackages=true ..."
cd "$work/checkout"
# The stubs get a package directory of their own: in the machine's they would pass for the official packages for ever.
dotnet build build/Build.csproj --verbosity quiet -p:OfficialPackages=true -p:RunAnalyzers=false \
  -p:RestoreAdditionalProjectSources="$work/feed" -p:RestorePackagesPath="$work/packages" -p:RestoreFallbackFolders="$machine_packages"

host=$work/checkout/artifacts/official/bin/Build/debug
dotnet "$host/Build.dll" --tree >"$work/tree"
diff <(sed -e 's/[[:space:]]*$//' -e '/^$/d' "$work/tree") <(sed -e '/^$/d' "$work/checkout/tests/Build.Tests/Golden/Targets.txt")
git -C "$root" diff --quiet -- '*packages.lock.json' || { echo "Lock files were changed." >&2; exit 1; }
echo "OfficialPackages=true restores, compiles and shows the same targets."
