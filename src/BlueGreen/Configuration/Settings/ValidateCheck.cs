namespace BlueGreen.Configuration;

/// <summary>One check of the user's own: a command that must succeed, or a path of the staging side that must answer as said.</summary>
public sealed record ValidateCheck
{
    /// <summary>Gets how messages name the check.</summary>
    /// <value>Required; each name once.</value>
    public string Name { get; init; } = string.Empty;

    /// <summary>Gets the command line that the shell is given; exit code 0 passes.</summary>
    /// <value>Default: none, then <see cref="Path"/> is asked.</value>
    public string? Command { get; init; }

    /// <summary>Gets how long the command may take; then it is ended, with what it has started.</summary>
    /// <value>1 s to 1 h; default 5 min.</value>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Gets the path that is asked of the staging load balancer.</summary>
    /// <value>Default: none, then <see cref="Command"/> is run.</value>
    public string? Path { get; init; }

    /// <summary>Gets the host whose staging name it is asked for.</summary>
    /// <value>One of the hosts, as they are written; default: the first.</value>
    public string? Host { get; init; }

    /// <summary>Gets the status of a good answer.</summary>
    /// <value>100-599; default 200.</value>
    public int? Status { get; init; }

    /// <summary>Gets the text that a good answer's body has in it.</summary>
    /// <value>Compared letter by letter; default: any body is good.</value>
    public string? Contains { get; init; }
}
