namespace BlueGreen.LocalCloud.Tests.Iam;

public sealed class IamTests : IAsyncLifetime
{
    private const string Trust = """{"Version":"2012-10-17","Statement":[]}""";

    private readonly TestCloud _cloud = TestCloud.Instant();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Makes_a_role_and_tells_it_again()
    {
        await CreateRoleAsync();

        var role = (await _cloud.CallAsync("iam", "GetRole", ("RoleName", "webserver"))).Descendants("Role").Single();

        role.Element("Arn")!.Value.ShouldBe("arn:aws:iam::123456789012:role/webserver");
        role.Element("RoleId")!.Value.ShouldStartWith("AROA");
        role.Element("CreateDate")!.Value.ShouldBe("2026-01-15T12:00:00.000Z");
        Uri.UnescapeDataString(role.Element("AssumeRolePolicyDocument")!.Value).ShouldBe(Trust);
        role.Descendants("Key").Single().Value.ShouldBe("bluegreen:environment");
    }

    [Fact]
    public async Task Refuses_a_second_role_of_a_name_in_whatever_case()
    {
        await CreateRoleAsync();

        var refusal = await _cloud.RefusedAsync("iam", "CreateRole", ("RoleName", "WebServer"), ("AssumeRolePolicyDocument", Trust));

        refusal.ShouldBe(("EntityAlreadyExists", "Role with name WebServer already exists.", 409));
    }

    [Theory]
    [InlineData("GetRole", "RoleName", "The role with name nobody cannot be found.")]
    [InlineData("GetInstanceProfile", "InstanceProfileName", "Instance Profile nobody cannot be found.")]
    public async Task Tells_what_is_not_there(string action, string parameter, string message) =>
        (await _cloud.RefusedAsync("iam", action, (parameter, "nobody"))).ShouldBe(("NoSuchEntity", message, 404));

    [Fact]
    public async Task Refuses_a_trust_policy_that_is_no_json() =>
        (await _cloud.RefusedAsync("iam", "CreateRole", ("RoleName", "webserver"), ("AssumeRolePolicyDocument", "none"))).Code.ShouldBe(
            "MalformedPolicyDocument"
        );

    [Fact]
    public async Task Refuses_a_call_without_its_name() =>
        (await _cloud.RefusedAsync("iam", "GetRole")).ShouldBe(
            (
                "ValidationError",
                "1 validation error detected: Value null at 'roleName' failed to satisfy constraint: Member must not be null",
                400
            )
        );

    [Fact]
    public async Task A_role_goes_only_when_nothing_holds_it()
    {
        await CreateRoleAsync();
        await _cloud.CallAsync("iam", "CreateInstanceProfile", ("InstanceProfileName", "webserver"));
        await AddRoleAsync("webserver");
        await _cloud.CallAsync(
            "iam",
            "AttachRolePolicy",
            ("RoleName", "webserver"),
            ("PolicyArn", "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore")
        );
        await _cloud.CallAsync("iam", "PutRolePolicy", ("RoleName", "webserver"), ("PolicyName", "own"), ("PolicyDocument", Trust));

        var refusals = new List<string>();
        refusals.Add((await _cloud.RefusedAsync("iam", "DeleteRole", ("RoleName", "webserver"))).Message);
        await _cloud.CallAsync("iam", "RemoveRoleFromInstanceProfile", ("InstanceProfileName", "webserver"), ("RoleName", "webserver"));
        refusals.Add((await _cloud.RefusedAsync("iam", "DeleteRole", ("RoleName", "webserver"))).Message);
        await _cloud.CallAsync(
            "iam",
            "DetachRolePolicy",
            ("RoleName", "webserver"),
            ("PolicyArn", "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore")
        );
        refusals.Add((await _cloud.RefusedAsync("iam", "DeleteRole", ("RoleName", "webserver"))).Message);
        await _cloud.CallAsync("iam", "DeleteRolePolicy", ("RoleName", "webserver"), ("PolicyName", "own"));
        await _cloud.CallAsync("iam", "DeleteRole", ("RoleName", "webserver"));

        refusals.ShouldBe([
            "Cannot delete entity, must remove roles from instance profile first.",
            "Cannot delete entity, must detach all policies first.",
            "Cannot delete entity, must delete policies first.",
        ]);
        (await _cloud.RefusedAsync("iam", "GetRole", ("RoleName", "webserver"))).Code.ShouldBe("NoSuchEntity");
    }

    [Fact]
    public async Task An_instance_profile_has_one_role_and_keeps_it()
    {
        await CreateRoleAsync();
        await _cloud.CallAsync("iam", "CreateInstanceProfile", ("InstanceProfileName", "webserver"));
        await AddRoleAsync("webserver");

        var second = await _cloud.RefusedAsync(
            "iam",
            "AddRoleToInstanceProfile",
            ("InstanceProfileName", "webserver"),
            ("RoleName", "webserver")
        );
        var delete = await _cloud.RefusedAsync("iam", "DeleteInstanceProfile", ("InstanceProfileName", "webserver"));
        var profile = await _cloud.CallAsync("iam", "GetInstanceProfile", ("InstanceProfileName", "webserver"));

        second.ShouldBe(("LimitExceeded", "Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1", 409));
        delete.Code.ShouldBe("DeleteConflict");
        profile.Descendants("RoleName").Single().Value.ShouldBe("webserver");
        _cloud.Host.Inspect(w => w.State.Iam.FindProfile("webserver")!.CreatedAt).ShouldBe(TestCloud.Start);
    }

    [Fact]
    public async Task Refuses_to_attach_a_policy_that_is_not_there()
    {
        await CreateRoleAsync();

        var refusal = await _cloud.RefusedAsync(
            "iam",
            "AttachRolePolicy",
            ("RoleName", "webserver"),
            ("PolicyArn", "arn:aws:iam::123456789012:policy/x")
        );

        refusal.Message.ShouldBe("Policy arn:aws:iam::123456789012:policy/x does not exist or is not attachable.");
    }

    [Fact]
    public async Task Lists_roles_a_page_at_a_time()
    {
        foreach (var name in new[] { "c", "a", "b" })
        {
            await _cloud.CallAsync("iam", "CreateRole", ("RoleName", name), ("AssumeRolePolicyDocument", Trust));
        }

        var first = await _cloud.CallAsync("iam", "ListRoles", ("MaxItems", "2"));
        var second = await _cloud.CallAsync("iam", "ListRoles", ("MaxItems", "2"), ("Marker", first.Descendants("Marker").Single().Value));

        first.Descendants("RoleName").Concat(second.Descendants("RoleName")).Select(n => n.Value).ShouldBe(["a", "b", "c"]);
        second.Descendants("IsTruncated").Single().Value.ShouldBe("false");
    }

    [Fact]
    public async Task Leaves_out_of_lists_what_only_the_thing_itself_tells()
    {
        await CreateRoleAsync();
        await _cloud.CallAsync(
            "iam",
            "CreateInstanceProfile",
            ("InstanceProfileName", "webserver"),
            ("Tags.member.1.Key", "a"),
            ("Tags.member.1.Value", "b")
        );
        await AddRoleAsync("webserver");

        var roles = await _cloud.CallAsync("iam", "ListRoles");
        var profiles = await _cloud.CallAsync("iam", "ListInstanceProfiles");
        var profile = await _cloud.CallAsync("iam", "GetInstanceProfile", ("InstanceProfileName", "webserver"));

        roles.Descendants("RoleName").Single().Value.ShouldBe("webserver");
        roles.Descendants("Tags").ShouldBeEmpty();
        roles.Descendants("RoleLastUsed").ShouldBeEmpty();
        profiles.Descendants("RoleName").Single().Value.ShouldBe("webserver");
        profiles.Descendants("Tags").ShouldBeEmpty();
        profile.Descendants("InstanceProfile").Single().Element("Tags")!.Descendants("Key").Single().Value.ShouldBe("a");
    }

    [Fact]
    public async Task Lists_policies_by_path_and_by_whether_anything_uses_them()
    {
        await CreateRoleAsync();
        foreach (var (name, path) in new[] { ("used", "/"), ("unused", "/"), ("elsewhere", "/team/") })
        {
            await _cloud.CallAsync("iam", "CreatePolicy", ("PolicyName", name), ("Path", path), ("PolicyDocument", Trust));
        }

        await _cloud.CallAsync(
            "iam",
            "AttachRolePolicy",
            ("RoleName", "webserver"),
            ("PolicyArn", "arn:aws:iam::123456789012:policy/used")
        );

        (await NamesAsync()).ShouldBe(["elsewhere", "unused", "used"]);
        (await NamesAsync(("OnlyAttached", "true"))).ShouldBe(["used"]);
        (await NamesAsync(("PathPrefix", "/team/"))).ShouldBe(["elsewhere"]);

        async Task<IReadOnlyList<string>> NamesAsync(params (string Name, string Value)[] parameters) =>
            [.. (await _cloud.CallAsync("iam", "ListPolicies", parameters)).Descendants("PolicyName").Select(n => n.Value)];
    }

    private Task CreateRoleAsync() =>
        _cloud.CallAsync(
            "iam",
            "CreateRole",
            ("RoleName", "webserver"),
            ("AssumeRolePolicyDocument", Trust),
            ("Tags.member.1.Key", "bluegreen:environment"),
            ("Tags.member.1.Value", "production")
        );

    private Task AddRoleAsync(string profile) =>
        _cloud.CallAsync("iam", "AddRoleToInstanceProfile", ("InstanceProfileName", profile), ("RoleName", "webserver"));
}
