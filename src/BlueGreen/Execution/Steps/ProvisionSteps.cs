using BlueGreen.Planning;

namespace BlueGreen.Execution.Steps;

/// <summary>Carries out the steps of Provision; knows every one of them.</summary>
internal sealed class ProvisionSteps
{
    private readonly NetworkSteps network;
    private readonly SecurityGroupSteps securityGroups;
    private readonly IdentitySteps identity;
    private readonly BalancerSteps balancers;
    private readonly ApplicationBalancerSteps applications;
    private readonly ZoneSteps zones;

    public ProvisionSteps(RunParts run)
    {
        var made = new MadeIds();
        var maker = new ObjectMaker(run);
        network = new NetworkSteps(run, maker, made);
        securityGroups = new SecurityGroupSteps(run, maker, made);
        identity = new IdentitySteps(run, maker);
        balancers = new BalancerSteps(run, maker, made);
        applications = new ApplicationBalancerSteps(run, maker, made);
        zones = new ZoneSteps(run, maker, made);
    }

    public Task ExecuteAsync(ProvisionStep step, CancellationToken cancellationToken) =>
        step switch
        {
            CreatePublicZone create => zones.CreateAsync(create, cancellationToken),
            CreatePrivateZone create => zones.CreateAsync(create, cancellationToken),
            TagZone tag => zones.TagAsync(tag.Id, cancellationToken),
            CreateAliases create => zones.CreateAsync(create, cancellationToken),
            CreateVpc create => network.CreateAsync(create, cancellationToken),
            EnableVpcDns enable => network.EnableAsync(enable, cancellationToken),
            CreateSubnet create => network.CreateAsync(create, cancellationToken),
            GivePublicAddresses give => network.GiveAsync(give, cancellationToken),
            CreateGateway create => network.CreateAsync(create, cancellationToken),
            AttachGateway attach => network.AttachAsync(attach, cancellationToken),
            CreateRouteTable create => network.CreateAsync(create, cancellationToken),
            AddDefaultRoute add => network.AddAsync(add, cancellationToken),
            AssociateRouteTable associate => network.AssociateAsync(associate, cancellationToken),
            CreateSecurityGroup create => securityGroups.CreateAsync(create, cancellationToken),
            AllowIngress allow => securityGroups.AllowAsync(allow, cancellationToken),
            CreateRole create => identity.CreateAsync(create, cancellationToken),
            CreateInstanceProfile create => identity.CreateAsync(create, cancellationToken),
            AddRoleToProfile add => identity.AddAsync(add, cancellationToken),
            ImportKeyPair import => identity.ImportAsync(import, cancellationToken),
            CreateLoadBalancer create => balancers.CreateAsync(create, cancellationToken),
            AddListeners add => balancers.AddAsync(add, cancellationToken),
            SetHealthCheck set => balancers.SetAsync(set, cancellationToken),
            SetBalancerAttributes set => balancers.SetAsync(set, cancellationToken),
            CreateTargetGroup create => applications.CreateAsync(create, cancellationToken),
            SetTargetHealthCheck set => applications.SetAsync(set, cancellationToken),
            SetDeregistrationDelay set => applications.SetAsync(set, cancellationToken),
            CreateApplicationLoadBalancer create => applications.CreateAsync(create, cancellationToken),
            SetIdleTimeout set => applications.SetAsync(set, cancellationToken),
            AddApplicationListeners add => applications.AddAsync(add, cancellationToken),
            _ => throw new InvalidOperationException($"No executor knows the step {step.GetType().Name}."),
        };
}
