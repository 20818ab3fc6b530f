using Benchmarks;

// Figures are counts, or ratios within this one run: the machine's speed drifts, and so no time stands alone.
await CallCounts.PrintAsync(Console.Out);
await StartUp.PrintAsync(Console.Out);
await Throughput.PrintAsync(Console.Out);
await RehearsalTimes.PrintAsync(Console.Out);
return 0;
