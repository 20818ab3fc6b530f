namespace Build.Tests.Hosts;

/// <summary>
/// Programs that stand for Packer, Serverspec and SSH: the first makes an image in the cloud with the tags that its template would give it, the second writes
/// the report that the test wants, the third gets in. There is nothing else on the path.
/// </summary>
internal sealed class Toolbox : IDisposable
{
    private const string Packer = """
        #!/bin/bash
        here=${0%/*}
        shift
        if [ "$1" = version ]; then echo "1,,version,1.6.6"; exit 0; fi
        echo "$*" >>"$here/packer-calls"
        if [ -f "$here/packer-fails" ]; then
          echo "1,amazon-ebs.site,error,Script exited with non-zero exit status: 100"
          exit 1
        fi
        declare -A value
        for argument in "$@"; do
          case "$argument" in -var=*) name=${argument#-var=}; value[${name%%=*}]=${name#*=} ;; esac
          template=$argument
        done
        case "$template" in */base.pkr.hcl) kind=base ;; *) kind=site ;; esac
        if [ "$kind" = site ] && [ ! -f "${value[archive]}" ]; then echo "1,,error,no archive"; exit 1; fi
        answer=$(/usr/bin/curl -sS "${value[ec2_endpoint]}/" \
          -H "Authorization: AWS4-HMAC-SHA256 Credential=$AWS_ACCESS_KEY_ID/20260101/${value[region]}/ec2/aws4_request, SignedHeaders=host, Signature=0" \
          -d Action=RegisterImage -d Version=2016-11-15 -d RootDeviceName=/dev/xvda \
          --data-urlencode "Name=${value[image_name]}" \
          -d TagSpecification.1.ResourceType=image \
          -d TagSpecification.1.Tag.1.Key=bluegreen:environment --data-urlencode "TagSpecification.1.Tag.1.Value=${value[environment]}" \
          -d TagSpecification.1.Tag.2.Key=bluegreen:version --data-urlencode "TagSpecification.1.Tag.2.Value=${value[version]}" \
          -d TagSpecification.1.Tag.3.Key=bluegreen:content-hash -d "TagSpecification.1.Tag.3.Value=${value[content_hash]}" \
          -d TagSpecification.1.Tag.4.Key=bluegreen:kind -d "TagSpecification.1.Tag.4.Value=$kind")
        image=${answer#*<imageId>}; image=${image%%</imageId>*}
        echo "{\"builds\": [{\"name\": \"$kind\", \"artifact_id\": \"${value[region]}:$image\", \"packer_run_uuid\": \"$$\"}], \"last_run_uuid\": \"$$\"}" >"${value[manifest]}"
        """;

    private const string Rspec = """
        #!/bin/bash
        here=${0%/*}
        echo "$EXPECTED_VERSION $TARGET_USER $*" >>"$here/rspec-calls"
        while [ "$1" != json ]; do shift; done
        echo "$(<"$here/report")" >"$3"
        case "$(<"$here/report")" in *'"failed"'*) exit 1 ;; esac
        """;

    private const string Ssh = """
        #!/bin/bash
        exit 0
        """;

    private readonly TemporaryDirectory _directory = new();

    public Toolbox()
    {
        Write("packer", Packer);
        Write("rspec", Rspec);
        Write("ssh", Ssh);
        Report("passed", "", "");
    }

    public string Path => _directory.Path;

    public IReadOnlyList<string> Calls(string program) =>
        File.Exists(At($"{program}-calls")) ? File.ReadAllLines(At($"{program}-calls")) : [];

    public void PackerFails() => File.WriteAllText(At("packer-fails"), string.Empty);

    public void Remove(string program) => File.Delete(At(program));

    /// <summary>What Serverspec says of its one check.</summary>
    public void Report(string status, string exception, string message)
    {
        var failure = exception.Length == 0 ? "null" : $$"""{ "class": "{{exception}}", "message": "{{message}}" }""";
        File.WriteAllText(
            At("report"),
            $$"""
            {
              "examples": [{
                "full_description": "Port \"3001\" is expected to be listening", "status": "{{status}}", "file_path": "./site_spec.rb", "line_number": 14,
                "exception": {{failure}}
              }],
              "summary": { "errors_outside_of_examples_count": 0 }
            }
            """
        );
    }

    public void Dispose() => _directory.Dispose();

    private string At(string name) => System.IO.Path.Combine(_directory.Path, name);

    private void Write(string name, string script)
    {
        File.WriteAllText(At(name), script.ReplaceLineEndings("\n") + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(At(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
