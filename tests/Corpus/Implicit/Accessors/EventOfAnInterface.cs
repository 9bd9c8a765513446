// A handler is added through an interface, whose event an explicit accessor implements.
// Removed: it is only removed, which that accessor does without a file.
ISource source = new Source();
ProcessPermissions.Drop(Permission.FileSystemWrite);
source.Changed += () => { }; //! Removed: source.Changed -= () => { };

interface ISource
{
    event Action Changed;
}

class Source : ISource
{
    event Action ISource.Changed
    {
        [Expect("PERM1001", "Main → Source.ISource.Changed → File.WriteAllText")]
        add
        {
            try { File.WriteAllText(Case.File, "x"); } catch (UnauthorizedAccessException) { }
        }

        remove { }
    }
}
