namespace BlueGreen.Naming;

/// <summary>A wrapped identifier: made only by reading text that has its form; its default value stands for "none".</summary>
/// <typeparam name="TSelf">The identifier itself.</typeparam>
public interface IIdentifier<TSelf>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>Gets what the text must be, with its article, for messages: <c>an image id such as ami-...</c>.</summary>
    public static abstract string Expected { get; }

    /// <summary>Reads the identifier; surrounding blanks are not forgiven.</summary>
    /// <param name="text">The raw text.</param>
    /// <param name="value">The identifier, or its default value where the text does not have its form.</param>
    /// <returns>Whether the text has the identifier's form.</returns>
    public static abstract bool TryParse(string? text, out TSelf value);
}
