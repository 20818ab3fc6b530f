using Build;
using Build.Options;
using Cake.Frosting;
using Microsoft.Extensions.DependencyInjection;

var layout = Layout.Find(AppContext.BaseDirectory, callerDirectory: Environment.CurrentDirectory);
var closing = new ClosingLines();

var exitCode = new CakeHost()
    .UseContext<BuildContext>()
    .UseLifetime<BuildLifetime>()
    .UseWorkingDirectory(layout.Root)
    .ConfigureServices(services => services.AddSingleton(layout).AddSingleton(closing).AddSingleton(TimeProvider.System))
    .Run(args);

if (args.Any(argument => argument is "--help" or "-h"))
{
    OptionHelp.Write(Console.Out);
}

closing.Write(Console.Out);
return exitCode;
