#nullable enable
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Util;

namespace Amazon.Slim;

/// <summary>AWS's Query protocol: a form is posted, XML comes back with the result in <c>{Operation}Result</c>.</summary>
internal sealed class QueryProtocol(string serviceId, string version, ErrorFactory anyError)
{
    /// <summary>An operation, named by its request type.</summary>
    /// <param name="errors">The errors that the operation documents; all others become the service's general exception.</param>
    public InvokeOptions Operation<TRequest, TResponse>(params WireError[] errors)
        where TRequest : AmazonWebServiceRequest
        where TResponse : AmazonWebServiceResponse, new()
    {
        var action = OperationName.Of<TRequest>();
        return new()
        {
            RequestMarshaller = new Marshaller<TRequest>(action, version, serviceId),
            ResponseUnmarshaller = new XmlAnswer<TResponse>(action + "Result", new ErrorTable(errors, anyError)),
        };
    }

    private sealed class Marshaller<TRequest>(string action, string version, string serviceId)
        : IMarshaller<IRequest, AmazonWebServiceRequest>
    {
        public IRequest Marshall(AmazonWebServiceRequest input)
        {
            var request = new DefaultRequest(input, serviceId);
            request.Parameters.Add("Action", action);
            request.Parameters.Add("Version", version);
            StructureType.Of(typeof(TRequest)).WriteQuery(request.ParameterCollection, "", input);
            request.ContentStream = AWSSDKUtils.WriteParametersToPooledStream(request);
            return request;
        }
    }
}
