using System.IO.Pipelines;
using System.Net.Security;
using System.Net.Sockets;
using BlueGreen.LocalCloud.Traffic.Tls;
using BlueGreen.LocalCloud.Traffic.Views;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace BlueGreen.LocalCloud.Traffic.Balancers;

/// <summary>Carries bytes between a client and a target, for listeners of TCP and SSL.</summary>
internal sealed class BytePipe(BalancerServer server)
{
    private const int BufferSize = 65_536;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(1);

    public async Task HandleAsync(ConnectionContext context)
    {
        var client = context.Features.GetRequiredFeature<ClientConnection>();
        var counters = client.Balancer.Counters;
        client.Begin();
        counters.Began();
        var outcome = Outcome.OwnError;
        try
        {
            outcome = await CarryAsync(context, client).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ConnectionAbortedException)
        {
            // One of the two ends went away: so does the other.
            context.Abort();
        }
        finally
        {
            counters.Ended(outcome);
            client.End();
        }
    }

    private async Task<Outcome> CarryAsync(ConnectionContext context, ClientConnection client)
    {
        List<Target> tried = [];
        var key = client.Listening.Key;
        while (
            client.Balancer.ActionFor(key, request: null) is ForwardTo forward
            && client.Balancer.PoolFor(forward) is { } pool
            && pool.Pick(key.Node.Zone, tried) is { } target
        )
        {
            if (await ConnectAsync(target, pool.View.Protocol, context.ConnectionClosed).ConfigureAwait(false) is not { } stream)
            {
                target.Failed();
                tried.Add(target);
                client.Balancer.Counters.Retried();
                continue;
            }

            target.Begin();
            try
            {
                await using (stream.ConfigureAwait(false))
                {
                    await CarryAsync(context, client, stream, target.Gone).ConfigureAwait(false);
                }
            }
            finally
            {
                target.End();
            }

            return Outcome.Answered;
        }

        context.Abort();
        return Outcome.OwnError;
    }

    private static async Task CarryAsync(ConnectionContext context, ClientConnection client, Stream target, CancellationToken gone)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(gone, context.ConnectionClosed);
        var there = ToTargetAsync(context.Transport.Input, target, client, either.Token);
        var back = ToClientAsync(target, context.Transport.Output, client, either.Token);
        // A half that fails ends the other; one that ends well leaves the other to end by itself.
        var first = await Task.WhenAny(there, back).ConfigureAwait(false);
        if (first.IsFaulted)
        {
            await either.CancelAsync().ConfigureAwait(false);
        }

        await Task.WhenAll(there, back).ConfigureAwait(false);
    }

    private static async Task ToTargetAsync(PipeReader from, Stream to, ClientConnection client, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await from.ReadAsync(cancellationToken).ConfigureAwait(false);
            foreach (var piece in read.Buffer)
            {
                await to.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
            }

            from.AdvanceTo(read.Buffer.End);
            client.Touch();
            if (read.IsCompleted)
            {
                break;
            }
        }

        switch (to)
        {
            case NetworkStream plain:
                plain.Socket.Shutdown(SocketShutdown.Send);
                break;
            case SslStream secure:
                await secure.ShutdownAsync().ConfigureAwait(false);
                break;
        }
    }

    private static async Task ToClientAsync(Stream from, PipeWriter to, ClientConnection client, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await from.ReadAsync(to.GetMemory(BufferSize), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                break;
            }

            to.Advance(read);
            client.Touch();
            _ = await to.FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        await to.CompleteAsync().ConfigureAwait(false);
    }

    private async Task<Stream?> ConnectAsync(Target target, WireProtocol protocol, CancellationToken cancellationToken)
    {
        var socket = new Socket(target.View.Address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Stream? stream = null;
        try
        {
            using var late = new CancellationTokenSource(ConnectTimeout, server.Time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
            await socket.ConnectAsync(target.View.Address, target.View.Port, either.Token).ConfigureAwait(false);
            stream = new NetworkStream(socket, ownsSocket: true);
            if (protocol != WireProtocol.Ssl)
            {
                return stream;
            }

            var secure = new SslStream(stream, leaveInnerStreamOpen: false);
            await secure
                .AuthenticateAsClientAsync(TargetTls.OptionsFor(target.View.Address.ToString()), either.Token)
                .ConfigureAwait(false);
            return secure;
        }
        catch (Exception e)
            when (e
                    is SocketException
                        or IOException
                        or OperationCanceledException
                        or System.Security.Authentication.AuthenticationException
            )
        {
            socket.Dispose();
            if (stream is not null)
            {
                await stream.DisposeAsync().ConfigureAwait(false);
            }

            return null;
        }
    }
}
