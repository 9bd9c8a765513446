// A delegate in a field of a struct.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in Main → Store.Save → File.WriteAllText")]

var step = new Step { Run = () => Store.Save() }; //! Harmless: var step = new Step { Run = () => Store.Print() };
//! BeforeDrop: step.Run();
ProcessPermissions.Drop(Permission.FileSystemWrite);
step.Run(); //! BeforeDrop:

struct Step
{
    public Action Run;
}
