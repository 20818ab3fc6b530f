namespace BlueGreen.Aws;

/// <summary>An AWS call failed for good: retried where that helps, and translated once, here.</summary>
public sealed class AwsCallException : Exception
{
    internal AwsCallException(string action, string errorCode, string message, bool unknownOutcome, int attempts, Exception inner)
        : base($"{action} failed with {errorCode}: {message}{(attempts > 1 ? $" ({attempts} attempts)" : string.Empty)}", inner)
    {
        Action = action;
        ErrorCode = errorCode;
        UnknownOutcome = unknownOutcome;
        Attempts = attempts;
        ServiceMessage = message;
    }

    /// <value>The call, as IAM names it: <c>autoscaling:CreateAutoScalingGroup</c>.</value>
    public string Action { get; }

    /// <value>AWS's error code; <c>NoAnswer</c> where none came.</value>
    public string ErrorCode { get; }

    /// <value>AWS's own words.</value>
    public string ServiceMessage { get; }

    /// <value>Whether the call may have had its effect all the same: an attempt got no answer.</value>
    public bool UnknownOutcome { get; }

    /// <value>How often it was tried.</value>
    public int Attempts { get; }
}
