namespace Cake.Frosting;

/// <summary>The host is put together wrongly: a dependency that is no task, a working directory that does not exist.</summary>
public sealed class FrostingException : Exception
{
    /// <summary>Initializes a new instance without a message.</summary>
    public FrostingException() { }

    /// <summary>Initializes a new instance with a message.</summary>
    /// <param name="message">What is wrong.</param>
    public FrostingException(string message)
        : base(message) { }

    /// <summary>Initializes a new instance with a message and the exception that led to it.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What led to it.</param>
    public FrostingException(string message, Exception innerException)
        : base(message, innerException) { }
}
