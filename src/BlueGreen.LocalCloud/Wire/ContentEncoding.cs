using System.IO.Compression;

namespace BlueGreen.LocalCloud.Wire;

/// <summary>Bodies that a client compressed: SDKs do it by themselves with what is long, such as PutMetricData from 10 KB on.</summary>
internal static class ContentEncoding
{
    /// <summary>The request with its body as it was before it was compressed; one that cannot be unpacked stays as it came.</summary>
    public static CloudRequest Unpacked(CloudRequest request)
    {
        if (request.Header("Content-Encoding")?.Contains("gzip", StringComparison.OrdinalIgnoreCase) != true)
        {
            return request;
        }

        try
        {
            using var packed = new GZipStream(new MemoryStream(request.Body), CompressionMode.Decompress);
            using var body = new MemoryStream();
            packed.CopyTo(body);
            return request with { Body = body.ToArray() };
        }
        catch (InvalidDataException)
        {
            return request;
        }
    }
}
