// A method returns the answer as a part of a tuple.
// Right: the write is behind the right answer.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
var (can, why) = Ask();
if (!can) //! Right: if (can)
    Store.Save();
if (Explain().Can)
    Store.Save();
if (Explain() is (true, _))
    Store.Save();
Console.WriteLine(why);

static (bool Can, string Why) Ask() => (ProcessPermissions.Has(Permission.FileSystemWrite), "asked");

static (bool Can, string Why) Explain() => ProcessPermissions.Has(Permission.FileSystemWrite) ? (true, "") : (false, "dropped");
