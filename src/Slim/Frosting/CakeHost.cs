using System.Reflection;
using Cake.Cli;
using Cake.Core.Configuration;
using Cake.Core.Tooling;
using Cake.Frosting.Internal;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console.Cli;

namespace Cake.Frosting;

/// <summary>A console application that runs tasks on the Cake engine.</summary>
public sealed class CakeHost
{
    private readonly List<Assembly> _assemblies = [];
    private readonly ServiceCollection _services = CreateServices();

    /// <summary>Initializes a new host that finds its tasks in the entry assembly.</summary>
    public CakeHost()
    {
        if (Assembly.GetEntryAssembly() is { } entry)
        {
            _assemblies.Add(entry);
        }
    }

    /// <summary>Creates a host that finds its tasks in the entry assembly.</summary>
    /// <returns>The host.</returns>
    public static CakeHost Create() => new();

    /// <summary>Adds an assembly whose public tasks belong to the build.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>The same host.</returns>
    public CakeHost AddAssembly(Assembly assembly)
    {
        _assemblies.Add(assembly);
        return this;
    }

    /// <summary>Adds services that contexts, lifetimes and tasks may ask for in their constructors.</summary>
    /// <param name="services">Adds them.</param>
    /// <returns>The same host.</returns>
    public CakeHost ConfigureServices(Action<IServiceCollection> services)
    {
        services(_services);
        return this;
    }

    /// <summary>Runs the build.</summary>
    /// <param name="args">The command line.</param>
    /// <returns>0 when every task succeeded; otherwise not 0.</returns>
    public int Run(IEnumerable<string> args)
    {
        foreach (var task in _assemblies.Distinct().SelectMany(FindTasks))
        {
            _services.AddSingleton(typeof(IFrostingTask), task);
        }

        var registrar = new TypeRegistrar();
        registrar.RegisterInstance(typeof(IServiceCollection), _services);
        var app = new CommandApp<HostCommand>(registrar);
        app.Configure(config =>
        {
            config.AddExample("--target", "Test");
            config.AddExample("--verbosity", "quiet");
            config.AddExample("--tree");
            // A build may take "--version=1.2.3" as an argument of its own.
            config.Settings.ConvertFlagsToRemainingArguments = true;
        });
        return app.Run(args, CancellationToken.None);
    }

    private static ServiceCollection CreateServices()
    {
        var services = new ServiceCollection();
        services.UseCakeDefaultModules();
        services.AddCakeDiagnostics();

        services.AddSingleton<ICakeConfiguration, FrostingConfiguration>();
        services.AddSingleton<IToolInstaller>(provider => new DeferredToolInstaller(provider));
        services.AddSingleton<IVersionResolver, VersionResolver>();
        services.AddSingleton<VersionFeature>();
        services.AddSingleton<InfoFeature>();
        services.AddSingleton<BuildScriptHost<IFrostingContext>>();
        services.AddSingleton<DryRunScriptHost<IFrostingContext>>();
        services.AddSingleton<TreeScriptHost>();
        services.AddSingleton<DescriptionScriptHost>();
        services.AddSingleton<TaskBinder>();
        services.AddSingleton<FrostingContext>();
        services.AddSingleton<IFrostingContext>(provider => provider.GetRequiredService<FrostingContext>());
        return services;
    }

    private static IEnumerable<Type> FindTasks(Assembly assembly) =>
        assembly
            .GetExportedTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IFrostingTask)));
}
