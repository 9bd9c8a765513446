// Where the jobs come from and where is written down what was done.
internal sealed class InboxOptions
{
    /// <summary>Other programs put jobs here, a file each, and take them away when the journal names them.</summary>
    public string Folder { get; set; } = "inbox";

    /// <summary>The worker's own state: the folder of its journal.</summary>
    public string State { get; set; } = "state";

    /// <summary>How long the worker waits where there is no new job.</summary>
    public TimeSpan Pause { get; set; } = TimeSpan.FromSeconds(1);
}
