// One of two implementations says that writing is always allowed.
// Right: both ask.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
IGate gate = DateTime.Now.Year > 0 ? new OpenGate() : new AskingGate();
if (gate.MayWrite)
    Store.Save();

interface IGate
{
    bool MayWrite { get; }
}

class OpenGate : IGate
{
    public bool MayWrite => DateTime.Now.Year > 0; //! Right: public bool MayWrite => ProcessPermissions.Has(Permission.FileSystemWrite);
}

class AskingGate : IGate
{
    public bool MayWrite => ProcessPermissions.Has(Permission.FileSystemWrite);
}
