namespace BlueGreen.Configuration;

/// <summary>Which cloud an environment is in.</summary>
public enum Cloud
{
    /// <summary>Amazon's, or what <c>AWS_ENDPOINT_URL</c> points at.</summary>
    Aws,

    /// <summary>The embedded one on this machine; it reads no AWS credentials.</summary>
    Local,
}
