#nullable enable
using System.Net;
using System.Xml;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace Amazon.Slim;

/// <summary>
/// Reads an answer, whose members stand in the wrapper element or, without one, in the root; or an error. An empty body is an error
/// even with status 200: never report success for it. Only a REST answer without members is not read at all: it says nothing.
/// </summary>
internal sealed class XmlAnswer<TResponse>(string? wrapper, ErrorTable errors) : XmlResponseUnmarshaller
    where TResponse : AmazonWebServiceResponse, new()
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
    };

    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        var response = new TResponse();
        var shape = StructureType.Of(typeof(TResponse));
        ReadHeaders(input.ResponseData, shape, response);

        if (wrapper is null && shape.Members.Count == 0)
        {
            return response;
        }

        using var reader = XmlReader.Create(input.Stream, Settings);
        reader.MoveToContent();
        if (wrapper is null)
        {
            shape.ReadInto(response, reader);
        }
        else
        {
            ReadWrapped(reader, shape, response);
        }

        return response;
    }

    public override AmazonServiceException UnmarshallException(
        XmlUnmarshallerContext input,
        Exception innerException,
        HttpStatusCode statusCode
    )
    {
        var error = XmlErrorResponseUnmarshaller.GetInstance().Unmarshall(input);
        return errors.For(error.Code)(error.Message, innerException, error.Type, error.Code, error.RequestId, statusCode);
    }

    private static void ReadHeaders(IWebResponseData data, StructureType shape, TResponse response)
    {
        foreach (var member in shape.Members)
        {
            if (member.Header is { } header && data.IsHeaderPresent(header))
            {
                member.Set(response, data.GetHeaderValue(header));
            }
        }
    }

    private void ReadWrapped(XmlReader reader, StructureType shape, TResponse response)
    {
        foreach (var child in reader.Children())
        {
            if (string.Equals(child, wrapper, StringComparison.Ordinal))
            {
                shape.ReadInto(response, reader);
            }
            else if (child is "ResponseMetadata")
            {
                response.ResponseMetadata = ReadMetadata(reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static ResponseMetadata ReadMetadata(XmlReader reader)
    {
        var metadata = new ResponseMetadata();
        foreach (var child in reader.Children())
        {
            var text = reader.ReadElementContentAsString();
            if (child is "RequestId")
            {
                metadata.RequestId = text;
            }
        }

        return metadata;
    }
}
