using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>Adds, removes and re-keys listeners.</summary>
internal static class ListenerOperations
{
    public static void Register(ServiceRoutes routes) =>
        routes
            .Add("CreateLoadBalancerListeners", Create)
            .Add("DeleteLoadBalancerListeners", Delete)
            .Add("SetLoadBalancerListenerSSLCertificate", SetCertificate);

    private static Fields? Create(Call call)
    {
        var balancer = call.Balancer();
        var listeners = Listeners.Read(call.Parameters);
        List<Listener> added = [];
        foreach (var listener in listeners)
        {
            var existing = balancer.Listeners.Find(other => other.Port == listener.Port);
            if (existing is null)
            {
                added.Add(listener);
            }
            else if (!existing.IsSameAs(listener))
            {
                throw ElbErrors.DuplicateListener(balancer.Name, listener.Port);
            }
        }

        balancer.Listeners.AddRange(added);
        return [];
    }

    private static Fields? Delete(Call call)
    {
        var balancer = call.Balancer();
        var ports = call.Parameters.RequiredTexts("LoadBalancerPorts").Select(port => Number(call, port)).ToHashSet();
        _ = balancer.Listeners.RemoveAll(listener => ports.Contains(listener.Port));
        return [];
    }

    private static Fields? SetCertificate(Call call)
    {
        var balancer = call.Balancer();
        var port = call.Parameters.Integer("LoadBalancerPort") ?? throw call.Parameters.Missing("LoadBalancerPort");
        var listener = balancer.Listeners.Find(other => other.Port == port) ?? throw ElbErrors.ListenerNotFound(balancer.Name, port);
        if (!Listeners.IsSecure(listener.Protocol))
        {
            throw ElbErrors.InvalidConfiguration($"The listener on port {port} does not use HTTPS or SSL.");
        }

        listener.CertificateId = Listeners.Certificate(call.Parameters.Required("SSLCertificateId"));
        return [];
    }

    private static int Number(Call call, string text) =>
        int.TryParse(text, out var port) ? port : throw call.Parameters.Invalid("LoadBalancerPorts", text, "Member must be an integer");
}
