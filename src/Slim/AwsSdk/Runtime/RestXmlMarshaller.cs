#nullable enable
using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;

namespace Amazon.Slim;

internal sealed class RestXmlMarshaller<TRequest>(
    string method,
    string uri,
    string serviceId,
    string version,
    string xmlNamespace,
    ErrorFactory error
) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = Encoding.UTF8,
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.Entitize,
    };

    private readonly Lazy<RestTemplate> template = new(() => RestTemplate.Parse(uri, StructureType.Of(typeof(TRequest))));

    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var bound = template.Value;
        var request = new DefaultRequest(input, serviceId) { HttpMethod = method, ResourcePath = bound.Path };
        foreach (var part in bound.PathMembers)
        {
            request.AddPathResource(part.Placeholder, PathValue(part, input));
        }

        foreach (var (key, member) in bound.QueryMembers)
        {
            if (member.Get(input) is { } value)
            {
                member.Type.WriteQuery(request.ParameterCollection, key, value);
            }
        }

        request.UseQueryString = bound.QueryMembers.Count > 0;
        if (method is "POST")
        {
            request.Content = Body(bound, input);
            request.Headers["Content-Type"] = "application/xml";
        }

        request.Headers["x-amz-api-version"] = version;
        return request;
    }

    private string PathValue(PathMember part, AmazonWebServiceRequest input)
    {
        if (part.Member.Get(input) is not { } value)
        {
            var message = $"Request object does not have required field {part.Member.Name} set";
            throw error(message, null!, ErrorType.Unknown, null!, null!, default(HttpStatusCode));
        }

        // Answers name a zone or change by its path, and callers hand that back: the path must not hold it twice.
        var text = ((ScalarType)part.Member.Type).Format(value);
        return text.StartsWith(part.Parent, StringComparison.Ordinal) ? text[part.Parent.Length..] : text;
    }

    private byte[] Body(RestTemplate bound, AmazonWebServiceRequest input)
    {
        using var text = new XMLEncodedStringWriter(CultureInfo.InvariantCulture);
        using (var writer = XmlWriter.Create(text, Settings))
        {
            writer.WriteStartElement(typeof(TRequest).Name, xmlNamespace);
            StructureType.WriteMembers(writer, bound.BodyMembers, input);
            writer.WriteEndElement();
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
