// A block runs its action on what is posted to it.
// Harmless: the one that writes is never called.
using System.Threading.Tasks.Dataflow;

[assembly: Expect("PERM1001", "lambda in Main → Store.Save → File.WriteAllText")]

var block = new ActionBlock<string>(text => Store.Save(text)); //! Harmless: var block = new ActionBlock<string>(text => Store.Print(text));
ProcessPermissions.Drop(Permission.FileSystemWrite);
block.Post("x");
block.Complete();
await block.Completion;
