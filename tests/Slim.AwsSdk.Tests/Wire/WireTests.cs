using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Amazon.Runtime;
using Slim.AwsSdk.Tests.Support;

namespace Slim.AwsSdk.Tests.Wire;

/// <summary>Every operation, held against what the reference client sends and understands.</summary>
public sealed class WireTests
{
    public static TheoryData<string, string> Operations =>
        [
            .. from service in Clients.Services
            from operation in Golden.OperationsOf(service)
            select new TheoryDataRow<string, string>(service, operation),
        ];

    // In REST the official clients don't read the body of an answer that has nothing to say.
    public static TheoryData<string, string> OperationsWhoseAnswerIsRead =>
        [.. Operations.Where(row => row.Data is not ("Route53", "ChangeTagsForResource"))];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Sends_what_the_reference_client_sends(string service, string operation)
    {
        foreach (var golden in Golden.Of(service, operation).Cases)
        {
            var http = new StubHttp(golden.Answer);

            await Operation.CallAsync(service, operation, golden.Input, http);

            ShouldBe(http.Only, golden.Request);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Reads_what_the_reference_client_reads(string service, string operation)
    {
        foreach (var golden in Golden.Of(service, operation).Cases)
        {
            var http = new StubHttp(_ => Answer(golden));

            var response = await Operation.CallAsync(service, operation, golden.Input, http);

            ShapeJson.Write(response).ToJsonString().ShouldBe(Normal(golden.Output), golden.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Throws_the_exception_that_is_named_after_the_error(string service, string operation)
    {
        var golden = Golden.Of(service, operation);
        foreach (var (code, name) in golden.Errors)
        {
            var error = await Operation.FailAsync(service, operation, golden.Cases[0].Input, ErrorAnswer(code));

            error.GetType().FullName.ShouldBe($"Amazon.{service}.Model.{name}");
            error.ErrorCode.ShouldBe(code);
            error.Message.ShouldBe("Why <not>");
            error.ErrorType.ShouldBe(ErrorType.Sender);
            error.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            error.RequestId.ShouldBe("request-1");
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Throws_the_general_exception_for_an_error_that_the_operation_does_not_document(string service, string operation)
    {
        var error = await Operation.FailAsync(
            service,
            operation,
            Golden.Of(service, operation).Cases[0].Input,
            ErrorAnswer("ValidationError")
        );

        error
            .GetType()
            .Name.ShouldBe(
                Clients.Create(service, ErrorAnswer("")).GetType().Name.Replace("Client", "Exception", StringComparison.Ordinal)
            );
        error.ErrorCode.ShouldBe("ValidationError");
    }

    [Theory]
    [MemberData(nameof(OperationsWhoseAnswerIsRead))]
    public async Task Never_takes_an_empty_body_for_an_answer(string service, string operation)
    {
        var golden = Golden.Of(service, operation).Cases[0];

        await Should.ThrowAsync<XmlException>(() => Operation.CallAsync(service, operation, golden.Input, new StubHttp("")));
    }

    private static void ShouldBe(SentRequest sent, GoldenRequest expected)
    {
        sent.Method.ShouldBe(expected.Method);
        sent.Path.ShouldBe(Uri.UnescapeDataString(expected.Path));
        sent.Query.ShouldBe(expected.Query, ignoreOrder: true);
        if (expected.Form is { } form)
        {
            sent.Form.ShouldBe(form, ignoreOrder: true);
            sent.Header("Content-Type").ShouldBe("application/x-www-form-urlencoded; charset=utf-8");
        }
        else if (expected.Xml is { Length: > 0 } xml)
        {
            XElement.Parse(sent.Body).ToString().ShouldBe(XElement.Parse(xml).ToString());
            sent.Header("Content-Type").ShouldBe("application/xml");
        }
        else if (sent.Body.Length > 0)
        {
            // Where nothing is set, the .NET clients send the empty element and botocore sends nothing at all.
            sent.Method.ShouldBe("POST");
            XElement.Parse(sent.Body).IsEmpty.ShouldBeTrue();
        }
    }

    private static HttpResponseMessage Answer(GoldenCase golden)
    {
        var answer = StubHttp.Answer(golden.Answer);
        foreach (var (name, value) in golden.Headers)
        {
            answer.Headers.Add(name, value);
        }

        return answer;
    }

    private static StubHttp ErrorAnswer(string code) =>
        new(
            $"""
            <ErrorResponse xmlns="http://example.amazonaws.com/doc/">
              <Error><Type>Sender</Type><Code>{code}</Code><Message>Why &lt;not&gt;</Message></Error>
              <RequestId>request-1</RequestId>
            </ErrorResponse>
            """,
            HttpStatusCode.BadRequest
        );

    // Numbers as the shape has them: 12 is 12, whether integer or not.
    private static string Normal(JsonElement json) => Normal(JsonNode.Parse(json.GetRawText())!).ToJsonString();

    private static JsonNode Normal(JsonNode node) =>
        node switch
        {
            JsonObject json => new JsonObject(json.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Normal(member.Value!)))),
            JsonArray array => new JsonArray([.. array.Select(item => Normal(item!))]),
            _ when node.GetValueKind() is JsonValueKind.Number => JsonValue.Create(node.GetValue<decimal>()),
            _ => node.DeepClone(),
        };
}
