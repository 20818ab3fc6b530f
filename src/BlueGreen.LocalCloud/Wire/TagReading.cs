namespace BlueGreen.LocalCloud.Wire;

/// <summary>Reads a tag that a call of the query protocol, JSON or CBOR sends.</summary>
internal static class TagReading
{
    private const int LongestKey = 128;
    private const int LongestValue = 256;

    /// <summary>Key and value of a tag, which must not be too long.</summary>
    public static (string Key, string Value) Tag(this Parameters sent)
    {
        var (key, value) = (sent.Required("Key"), sent.Raw("Value") ?? "");
        return key.Length > LongestKey ? throw TooLong("Key", key, LongestKey)
            : value.Length > LongestValue ? throw TooLong("Value", value, LongestValue)
            : (key, value);

        AwsException TooLong(string name, string text, int most) =>
            sent.Invalid(name, text, $"Member must have length less than or equal to {most}");
    }
}
