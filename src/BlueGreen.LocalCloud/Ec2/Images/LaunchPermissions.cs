using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Images;

/// <summary>Who may launch from an image beside its owner: other accounts, or everybody.</summary>
internal static class LaunchPermissions
{
    private const string Everybody = "all";
    private const int AccountDigits = 12;

    /// <summary>Changes them as the call says; false where it says nothing of them.</summary>
    public static bool Change(Parameters sent, Image image)
    {
        var (added, removed) = (Read(sent, "Add"), Read(sent, "Remove"));
        if (added.Count + removed.Count == 0)
        {
            return false;
        }

        image.LaunchPermissions.RemoveAll(removed.Contains);
        image.LaunchPermissions.AddRange(added.Except(image.LaunchPermissions));
        image.IsPublic = image.LaunchPermissions.Contains(Everybody);
        return true;
    }

    public static Items Fields(Image image) =>
        Items.Of(
            image.LaunchPermissions.Count == 0 && image.IsPublic ? [Everybody] : image.LaunchPermissions,
            p => p == Everybody ? new Fields { { "group", p } } : new Fields { { "userId", p } }
        );

    // Old clients name the attribute and the operation, new ones send both in one structure.
    private static List<string> Read(Parameters sent, string operation)
    {
        var listed = sent.Structures($"LaunchPermission.{operation}").Select(p => p.Text("UserId") ?? p.Text("Group")).OfType<string>();
        var old =
            sent.Text("Attribute") == "launchPermission" && operation.Equals(sent.Text("OperationType"), StringComparison.OrdinalIgnoreCase)
                ? sent.Texts("UserId").Concat(sent.Texts("UserGroup"))
                : [];
        var all = listed.Concat(old).Distinct().ToList();
        return all.Find(p => p != Everybody && (p.Length != AccountDigits || !p.All(char.IsAsciiDigit))) is { } wrong
            ? throw Ec2Errors.Error("InvalidAMIAttributeItemValue", $"Invalid attribute item value \"{wrong}\" for userId item type.")
            : all;
    }
}
