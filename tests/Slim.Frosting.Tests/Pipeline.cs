using Cake.Core;
using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Slim.Frosting.Tests;

/// <summary>A host with tasks of a test's choice, a console in memory, and a record of what happened.</summary>
internal sealed class Pipeline
{
    private readonly List<string> _events = [];
    private readonly CakeHost _host = CakeHost.Create();
    private readonly MemoryConsole _console = new();
    private readonly StringWriter _report = new();

    public Pipeline() =>
        _host
            .UseContext<TestContext>()
            .ConfigureServices(services =>
                services
                    .AddSingleton<IConsole>(_console)
                    .AddSingleton(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_report) }))
                    .AddSingleton(_events)
            );

    public IReadOnlyList<string> Events => _events;

    public string Output => _console.Output;

    /// <summary>The headings of the tasks, and the table of their durations.</summary>
    public string Report => _report.ToString();

    public string Errors => _console.Errors;

    public Pipeline With<TTask>()
        where TTask : class, IFrostingTask
    {
        _host.ConfigureServices(services => services.AddSingleton<IFrostingTask, TTask>());
        return this;
    }

    public Pipeline Configure(Action<CakeHost> configure)
    {
        configure(_host);
        return this;
    }

    public int Run(params string[] arguments) => _host.Run(arguments);
}

/// <summary>The context of the tests' tasks.</summary>
internal sealed class TestContext(ICakeContext context, List<string> events) : FrostingContext(context)
{
    public void Happened(string what) => events.Add(what);
}
