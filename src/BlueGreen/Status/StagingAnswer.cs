using BlueGreen.Web;

namespace BlueGreen.Status;

/// <summary>What staging was asked, and what came of it.</summary>
internal sealed record StagingAnswer(WebQuestion Question, WebAnswer Answer);
