// A local function is called after the drop.
// LambdaNeverInvoked: a lambda is made after the drop, and nobody invokes it.
// BeforeDrop: a local function is called: before the drop, which is fine.
// LocalFunctionBefore: a local function is called before the drop.
//! BeforeDrop, LocalFunctionBefore: Save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Save(); } catch (UnauthorizedAccessException) { }
//^ LambdaNeverInvoked: Action save = () => File.WriteAllText(Case.File, "x");
//^ BeforeDrop, LocalFunctionBefore: Console.WriteLine("serving");

[Expect("PERM1001", "Main → Main.Save → File.WriteAllText")]
static void Save() => File.WriteAllText(Case.File, "x"); //! LambdaNeverInvoked: Console.WriteLine(save.Method.Name.Length > 0);
