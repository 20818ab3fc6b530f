namespace Build.Help;

/// <summary>What a person wants to know of a target before he runs it.</summary>
/// <param name="Name">The target.</param>
/// <param name="Does">What it does, what it refuses, whether it may be repeated.</param>
/// <param name="Options">The options that mean something to it, by name, without those that every target of its kind takes.</param>
/// <param name="Examples">Command lines without the script's name, each with what it is for.</param>
internal sealed record TargetHelp(string Name, string Does, IReadOnlyList<string> Options, IReadOnlyList<HelpExample> Examples)
{
    /// <value>Whether it asks AWS, and so takes the options that name the environment.</value>
    public bool AsksAws { get; init; } = true;

    /// <value>Whether it changes the environment, and so takes the lock and the plan's options.</value>
    public bool Changes { get; init; }
}

/// <summary>An example.</summary>
/// <param name="Command">The options.</param>
/// <param name="Meaning">What it is for.</param>
internal sealed record HelpExample(string Command, string Meaning);
