#nullable enable
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.Slim;

/// <summary>AWS's REST-XML protocol: members go into the path, the query and an XML body in the service's namespace.</summary>
internal sealed class RestXmlProtocol(string serviceId, string version, string xmlNamespace, ErrorFactory anyError)
{
    /// <summary>An operation, named by its request type.</summary>
    /// <param name="method">The HTTP method; only POST sends a body.</param>
    /// <param name="uri">The path and query, with members in braces: <c>/zone/{Id}?name={StartRecordName}</c>.</param>
    /// <param name="errors">The errors that the operation documents; all others become the service's general exception.</param>
    public InvokeOptions Operation<TRequest, TResponse>(string method, string uri, params WireError[] errors)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse, new() =>
        new()
        {
            RequestMarshaller = new RestXmlMarshaller<TRequest>(method, uri, serviceId, version, xmlNamespace, anyError),
            ResponseUnmarshaller = new XmlAnswer<TResponse>(wrapper: null, new ErrorTable(errors, anyError)),
        };
}
