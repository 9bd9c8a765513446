// Listeners are set up before the drop and open their files with the first entry after it.
// Open: their files are open already.
// Unused: they are made by code that nobody calls.
using System.Diagnostics;

Listeners.SetUp(); //! Unused:
ProcessPermissions.Drop(Permission.FileSystemWrite);
Listeners.Write();

static class Listeners
{
    private static readonly List<TraceListener> All = [];

    [Expect("PERM1001", "Listeners.SetUp → new TextWriterTraceListener (at its first use)", By = Witness.Source | Witness.Tool, Why = "a listener that is refused its file writes nothing, in silence")] //! Open: //! Unused:
    [Expect("PERM1001", "Listeners.SetUp → new XmlWriterTraceListener (at its first use)", By = Witness.Source | Witness.Tool, Why = "a listener that is refused its file writes nothing, in silence")] //! Open: //! Unused:
    [Expect("PERM1001", "Listeners.SetUp → DefaultTraceListener.LogFileName (at its first use)", By = Witness.Source | Witness.Tool, Why = "a listener that is refused its file writes nothing, in silence")] //! Open: //! Unused:
    public static void SetUp()
    {
        All.Add(new TextWriterTraceListener(Path.Combine(Case.Folder, "text"))); //! Open: All.Add(new TextWriterTraceListener(File.CreateText(Path.Combine(Case.Folder, "text"))));
        All.Add(new XmlWriterTraceListener(Path.Combine(Case.Folder, "xml"))); //! Open: All.Add(new XmlWriterTraceListener(File.CreateText(Path.Combine(Case.Folder, "xml"))));
        All.Add(new DefaultTraceListener { LogFileName = Path.Combine(Case.Folder, "log") }); //! Open:
    }

    [Expect("PERM1001", "Main → Listeners.Write → TraceListener.WriteLine", By = Witness.Kernel, Why = "what set the listeners up is reported")] //! Open: //! Unused:
    public static void Write()
    {
        foreach (var listener in All)
            listener.WriteLine("x");
    }
}
