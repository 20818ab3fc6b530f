using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>Reads and checks the actions of listeners and rules.</summary>
internal static class ActionReader
{
    public const int MostTargetGroups = 5;

    public static List<ListenerAction> Read(Call call, ApplicationLoadBalancer balancer, string name)
    {
        List<ListenerAction> actions = [.. call.Parameters.Structures(name).Select(sent => ReadOne(call, balancer, sent))];
        return actions.Count switch
        {
            0 => throw call.Parameters.Missing(name),
            1 => actions,
            _ => throw ElbV2Errors.Validation("Exactly one forward, redirect or fixed-response action must be specified"),
        };
    }

    private static ListenerAction ReadOne(Call call, ApplicationLoadBalancer balancer, Parameters sent)
    {
        var type = sent.OneOf(
            "Type",
            ListenerAction.ForwardType,
            ListenerAction.RedirectType,
            ListenerAction.FixedResponseType,
            "authenticate-oidc",
            "authenticate-cognito",
            "jwt-validation"
        );
        var action = new ListenerAction { Type = type ?? throw sent.Missing("Type"), Order = sent.Integer("Order", 1, 50_000) };
        return type switch
        {
            ListenerAction.ForwardType => Forward(call, balancer, sent, action),
            ListenerAction.RedirectType => action with { Redirect = Redirect(sent) },
            ListenerAction.FixedResponseType => action with { Response = Response(sent) },
            _ => throw ElbV2Errors.InvalidConfiguration($"Actions of type '{type}' are not available here"),
        };
    }

    private static ListenerAction Forward(Call call, ApplicationLoadBalancer balancer, Parameters sent, ListenerAction action)
    {
        var config = sent.Structure("ForwardConfig");
        List<WeightedTargetGroup> groups =
        [
            .. config
                ?.Structures("TargetGroups")
                .Select(group => new WeightedTargetGroup(group.Required("TargetGroupArn"), group.Integer("Weight", 0, 999) ?? 1))
                ?? [],
        ];
        if (sent.Text("TargetGroupArn") is { } arn && !groups.Exists(group => group.Arn == arn))
        {
            groups.Add(new WeightedTargetGroup(arn, 1));
        }

        if (groups.Count is 0 or > MostTargetGroups)
        {
            throw ElbV2Errors.Validation($"A forward action must have from 1 to {MostTargetGroups} target groups");
        }

        groups.ForEach(group => Check(call, balancer, call.TargetGroup(group.Arn)));
        var stickiness = config?.Structure("TargetGroupStickinessConfig");
        return action with
        {
            TargetGroups = groups,
            StickySeconds = stickiness?.Boolean("Enabled") == true ? stickiness.Integer("DurationSeconds", 1, 604_800) ?? 3600 : null,
        };
    }

    private static void Check(Call call, ApplicationLoadBalancer balancer, TargetGroup group)
    {
        if (call.State.LoadBalancing.BalancerOf(group.Arn) is { } other && other != balancer)
        {
            throw ElbV2Errors.AssociatedElsewhere(group.Arn);
        }

        if (group.VpcId != balancer.VpcId)
        {
            throw ElbV2Errors.InvalidConfiguration(
                $"The target group '{group.Arn}' and the load balancer '{balancer.Arn}' must be in the same VPC"
            );
        }
    }

    private static RedirectAction Redirect(Parameters sent)
    {
        var config = sent.Structure("RedirectConfig") ?? throw sent.Missing("RedirectConfig");
        var redirect = new RedirectAction(
            config.Text("Protocol") ?? "#{protocol}",
            config.Text("Port") ?? "#{port}",
            config.Text("Host") ?? "#{host}",
            config.Text("Path") ?? "/#{path}",
            config.Raw("Query") ?? "#{query}",
            config.OneOf("StatusCode", "HTTP_301", "HTTP_302") ?? throw config.Missing("StatusCode")
        );
        return redirect is { Protocol: "#{protocol}", Port: "#{port}", Host: "#{host}", Path: "/#{path}" }
            ? throw ElbV2Errors.InvalidConfiguration(
                "The redirect must change the protocol, port, host or path, or clients would be redirected for ever"
            )
            : redirect;
    }

    private static FixedResponse Response(Parameters sent)
    {
        var config = sent.Structure("FixedResponseConfig") ?? throw sent.Missing("FixedResponseConfig");
        var status = config.Required("StatusCode");
        return status.Length == 3 && status[0] is '2' or '4' or '5'
            ? new FixedResponse(status, config.Text("ContentType"), config.Text("MessageBody"))
            : throw ElbV2Errors.Validation($"The status code '{status}' must be of the form 2XX, 4XX or 5XX");
    }
}
