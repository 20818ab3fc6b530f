using BlueGreen.LocalCloud.Host;

var (options, errors) = CommandLine.Parse(args);
if (errors.Count > 0)
{
    foreach (var error in errors)
    {
        await System.Console.Error.WriteLineAsync(error);
    }

    await System.Console.Error.WriteLineAsync(CommandLine.Usage);
    return 2;
}

await using var cloud = await LocalCloudHost.StartAsync(options);
await System.Console.Out.WriteLineAsync($"Local cloud ready at {cloud.Address}");
await cloud.WaitForShutdownAsync(CancellationToken.None);
return 0;
