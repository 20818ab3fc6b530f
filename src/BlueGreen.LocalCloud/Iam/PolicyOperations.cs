using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Iam;

/// <summary>Managed policies of the account. AWS's own exist under any name and have no document.</summary>
internal static class PolicyOperations
{
    private const string AwsPrefix = "arn:aws:iam::aws:policy/";
    private const int LongestName = 128;

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .Add(new Operation("CreatePolicy", Create) { Gaps = "One version a policy." })
            .Add(new Operation("GetPolicy", Get) { Gaps = "The account's own policies only." })
            .Add("GetPolicyVersion", GetVersion)
            .Add(new Operation("ListPolicies", List) { Gaps = "The account's own policies only." })
            .Add("DeletePolicy", Delete);

    public static bool Exists(Call call, string arn) =>
        arn.StartsWith(AwsPrefix, StringComparison.Ordinal) || call.State.Iam.Policies.Exists(p => p.Arn == arn);

    private static ManagedPolicy Policy(Call call)
    {
        var arn = call.Parameters.Required("PolicyArn");
        return call.State.Iam.Policies.Find(p => p.Arn == arn) ?? throw IamErrors.NoSuchPolicy(arn);
    }

    private static Fields Create(Call call)
    {
        var name = call.NewName("PolicyName", LongestName);
        var path = call.NewPath();
        var document = call.Document("PolicyDocument");
        var arn = call.Arn("policy", path, name);
        if (call.State.Iam.Policies.Exists(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            throw IamErrors.Exists($"A policy called {name}");
        }

        var policy = new ManagedPolicy
        {
            Name = name,
            Path = path,
            Arn = arn,
            Id = call.World.Random.Capitals("ANPA", 21),
            CreatedAt = call.Now,
            Description = call.Parameters.Text("Description"),
            Document = document,
            Tags = call.NewTags(),
        };
        call.State.Iam.Policies.Add(policy);
        return new Fields { { "Policy", Write(call, policy) } };
    }

    private static Fields Get(Call call) => new() { { "Policy", Write(call, Policy(call)) } };

    private static Fields GetVersion(Call call)
    {
        var policy = Policy(call);
        return new Fields
        {
            {
                "PolicyVersion",
                new Fields
                {
                    { "Document", IamCall.Encoded(policy.Document) },
                    { "VersionId", "v1" },
                    { "IsDefaultVersion", true },
                    { "CreateDate", policy.CreatedAt },
                }
            },
        };
    }

    private static Fields List(Call call)
    {
        var own = call.Parameters.OneOf("Scope", "All", "AWS", "Local") == "AWS" ? [] : call.State.Iam.Policies;
        var prefix = call.Parameters.Text("PathPrefix") ?? "/";
        var onlyAttached = call.Parameters.Boolean("OnlyAttached") == true;
        var policies = own.Where(p => p.Path.StartsWith(prefix, StringComparison.Ordinal) && (!onlyAttached || Attachments(call, p) > 0))
            .OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase);
        return call.Page("Policies", policies, p => WriteListed(call, p));
    }

    private static Fields? Delete(Call call)
    {
        var policy = Policy(call);
        if (Attachments(call, policy) > 0)
        {
            throw new AwsException("DeleteConflict", "Cannot delete a policy attached to entities.", 409);
        }

        _ = call.State.Iam.Policies.Remove(policy);
        return null;
    }

    private static int Attachments(Call call, ManagedPolicy policy) =>
        call.State.Iam.Roles.Count(r => r.AttachedPolicies.Contains(policy.Arn));

    private static Fields Write(Call call, ManagedPolicy policy)
    {
        var fields = WriteListed(call, policy);
        fields.Add("Description", policy.Description);
        fields.Add("Tags", IamCall.Tags(policy.Tags));
        return fields;
    }

    /// <summary>A policy as lists show it: without description and tags.</summary>
    private static Fields WriteListed(Call call, ManagedPolicy policy) =>
        new()
        {
            { "PolicyName", policy.Name },
            { "PolicyId", policy.Id },
            { "Arn", policy.Arn },
            { "Path", policy.Path },
            { "DefaultVersionId", "v1" },
            { "AttachmentCount", Attachments(call, policy) },
            { "PermissionsBoundaryUsageCount", 0 },
            { "IsAttachable", true },
            { "CreateDate", policy.CreatedAt },
            { "UpdateDate", policy.CreatedAt },
        };
}
