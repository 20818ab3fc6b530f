using Cake.Core.IO;
using Cake.Core.Packaging;
using Cake.Core.Tooling;
using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting.Internal;

/// <summary>Cake's tool installer, made when the first tool is installed: its package sources and their settings would be read at every start.</summary>
internal sealed class DeferredToolInstaller(IServiceProvider services) : IToolInstaller
{
    private readonly Lazy<ToolInstaller> _installer = new(() => ActivatorUtilities.CreateInstance<ToolInstaller>(services));

    public IEnumerable<FilePath> Install(PackageReference tool) => _installer.Value.Install(tool);
}
