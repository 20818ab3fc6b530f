using System.Globalization;
using Scenarios.Campaigning;

// Arguments: how many operations, and the seed to begin from.
var operations = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
var all = await CampaignReport.RunAsync(operations, seed, Console.WriteLine);
return all.Broken is null ? 0 : 1;
