using System.Net.Sockets;
using BlueGreen.LocalCloud.Traffic.Views;
using Microsoft.AspNetCore.Http.Features;
using Yarp.ReverseProxy.Forwarder;

namespace BlueGreen.LocalCloud.Traffic.Balancers;

/// <summary>
/// Sends a request to a target. Where a target cannot be reached, or resets the connection of a GET before its answer began, another gets
/// it: the client need not know.
/// </summary>
internal sealed class RequestForwarder(IHttpForwarder forwarder)
{
    private const int MostAttempts = 3;

    public async Task HandleAsync(HttpContext context)
    {
        var connection = context.Features.GetRequiredFeature<ClientConnection>();
        var counters = connection.Balancer.Counters;
        connection.Begin();
        counters.Began();
        var outcome = Outcome.OwnError;
        try
        {
            outcome = await ActAsync(context, connection).ConfigureAwait(false);
        }
        finally
        {
            counters.Ended(outcome);
            connection.End();
        }
    }

    private async Task<Outcome> ActAsync(HttpContext context, ClientConnection connection)
    {
        var action = connection.Balancer.ActionFor(connection.Listening.Key, context.Request);
        if (action is ForwardTo forward && connection.Balancer.PoolFor(forward) is { } pool)
        {
            return await ForwardAsync(context, connection, pool).ConfigureAwait(false);
        }

        connection.Balancer.Counters.Kept();
        switch (action)
        {
            case RedirectTo redirect:
                OwnAnswers.Redirect(context, redirect);
                return Outcome.Answered;
            case AnswerWith answer:
                await OwnAnswers.WriteAsync(context, answer).ConfigureAwait(false);
                return Outcome.Answered;
            default:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return Outcome.OwnError;
        }
    }

    private async Task<Outcome> ForwardAsync(HttpContext context, ClientConnection connection, Pool pool)
    {
        var balancer = connection.Balancer;
        var config = new ForwarderRequestConfig
        {
            ActivityTimeout = balancer.View.IdleTimeout,
            Version = System.Net.HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
        List<Target> tried = [];
        pool.Took();
        while (pool.Pick(connection.Listening.Key.Node.Zone, tried) is { } target)
        {
            target.Begin();
            ForwarderError error;
            try
            {
                error = await forwarder
                    .SendAsync(context, target.Prefix, target.Http, config, ForwardedHeaders.Instance, target.Gone)
                    .ConfigureAwait(false);
            }
            finally
            {
                target.End();
            }

            if (error == ForwarderError.None)
            {
                return context.Response.StatusCode >= 500 ? Outcome.TargetError : Outcome.Answered;
            }

            if (!MayTryAnother(context, error, target) || tried.Count + 1 == MostAttempts)
            {
                return Failed(context, target);
            }

            tried.Add(target);
            balancer.Counters.Retried();
            context.Response.Clear();
        }

        // With none left to try, the last failure stands: as AWS, 503 is only for having none at all.
        context.Response.StatusCode = tried.Count == 0 ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status502BadGateway;
        return Outcome.OwnError;
    }

    private static bool MayTryAnother(HttpContext context, ForwarderError error, Target target)
    {
        var unreached = IsUnreached(context.GetForwarderErrorFeature()?.Exception);
        if (unreached)
        {
            target.Failed();
        }

        if (context.RequestAborted.IsCancellationRequested || context.Response.HasStarted)
        {
            return false;
        }

        // What never reached a target may be sent again whatever it is; of what did, only that which changes nothing.
        var isReset = error == ForwarderError.Request || target.Gone.IsCancellationRequested;
        return unreached || (isReset && ChangesNothing(context));
    }

    // A body is gone once it was sent.
    private static bool ChangesNothing(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody != true;

    private static bool IsUnreached(Exception? exception) =>
        exception
            is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError }
                or HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } }
                or OperationCanceledException { InnerException: TimeoutException };

    private static Outcome Failed(HttpContext context, Target target)
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            // The client left: nobody's error.
            return Outcome.Answered;
        }

        if (target.Gone.IsCancellationRequested && !context.Response.HasStarted)
        {
            context.Response.StatusCode = StatusCodes.Status504GatewayTimeout;
        }

        return Outcome.OwnError;
    }
}
