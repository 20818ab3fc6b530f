namespace BlueGreen.LocalCloud.Host;

/// <summary>The part of a service that happens by itself, as time goes on.</summary>
internal interface ISimulated
{
    /// <summary>When something is due next; null where nothing is. A time in the past is due at once.</summary>
    DateTimeOffset? NextDue(World world);

    /// <summary>Does everything that is due at <see cref="World.Now"/>. Afterwards nothing may be due at or before that time, unless the
    /// change itself made it due.</summary>
    void Advance(World world);
}
