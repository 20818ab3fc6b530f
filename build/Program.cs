using BlueGreen;
using BlueGreen.Reporting;
using Build;
using Build.Ci;
using Build.Help;
using Build.Options;
using Build.Terminal;
using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;

if (HelpRequest.Parse(args) is { } help)
{
    return HelpPage.Write(help, Screen.Detect(isBuildServer: false).Console);
}

// A program that reads the result wants nothing else: what the engine writes goes where people look.
var output = Console.Out;
var isJson = OutputOption.IsJson(args);
if (isJson)
{
    Console.SetOut(Console.Error);
}

WarmUp.Begin();
var layout = Layout.Find(AppContext.BaseDirectory, callerDirectory: Environment.CurrentDirectory);
var closing = new ClosingLines();

var exitCode = new CakeHost()
    .UseContext<BuildContext>()
    .UseLifetime<BuildLifetime>()
    .UseTaskLifetime<TaskMarks>()
    .UseWorkingDirectory(layout.Root)
    .ConfigureServices(services =>
        services
            .AddSingleton(layout)
            .AddSingleton(closing)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(provider => BuildServer.Detect(provider.GetRequiredService<ICakeContext>()))
            .AddSingleton(provider => Screen.Detect(provider.GetRequiredService<BuildServer>().IsPresent) with { Results = output })
            .AddSingleton<IRunLog, HostLog>()
    )
    .Run(isJson ? [.. args, "--verbosity=quiet", "--noreport"] : args);

closing.Write(output);
return exitCode;
