// A package keeps to a namespace of the platform's name: a call through its abstract class is dispatched to what derives from it.
// Other: the object that is made keeps nothing.
[assembly: Expect("PERM1001", "Main → Journal.Note → FileJournal.Write → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
Microsoft.Contoso.Journal.Note();

namespace Microsoft.Contoso
{
    public abstract class Recorder
    {
        public abstract void Write();
    }

    public static class Journal
    {
        private static readonly Recorder Default = new FileJournal(); //! Other: private static readonly Recorder Default = new NoJournal();

        public static void Note() => Default.Write();
    }

    internal sealed class FileJournal : Recorder
    {
        public override void Write() => Store.Save();
    }

    internal sealed class NoJournal : Recorder
    {
        public override void Write() => Store.Print();
    }
}
