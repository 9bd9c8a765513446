// The body stands in the interface.
ProcessPermissions.Drop(Permission.FileSystemWrite);
ISaver saver = new Saver();
try { saver.Save(); } catch (UnauthorizedAccessException) { }

interface ISaver
{
    [Expect("PERM1001", "Main → ISaver.Save → File.WriteAllText")]
    void Save() => File.WriteAllText(Case.File, "x");
}

class Saver : ISaver;
