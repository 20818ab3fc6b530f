namespace BlueGreen.Configuration;

/// <summary>By what protocol an instance is asked for its health.</summary>
public enum HealthProtocol
{
    /// <summary>HTTP: healthy is the status 200.</summary>
    Http,

    /// <summary>HTTPS: healthy is the status 200; the certificate is not checked.</summary>
    Https,

    /// <summary>TCP: healthy is an accepted connection.</summary>
    Tcp,

    /// <summary>TLS: healthy is a completed handshake.</summary>
    Ssl,
}
